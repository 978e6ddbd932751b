//! Writes workbooks: parts of XML in a zip.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// A workbook to be.
#[derive(Clone)]
pub struct Book {
    /// The name of each sheet, its state and what stands in its `sheetData`.
    pub sheets: Vec<(String, &'static str, String)>,
    /// What stands in `sst`; no part where it is `None`.
    pub strings: Option<String>,
    /// What stands in `styleSheet`.
    pub styles: String,
    pub is_1904: bool,
    pub is_deflated: bool,
}

/// A workbook of one sheet of these rows.
pub fn book(rows: &str) -> Book {
    Book {
        sheets: vec![("Sheet1".to_owned(), "visible", rows.to_owned())],
        strings: None,
        styles: String::new(),
        is_1904: false,
        is_deflated: true,
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

impl Book {
    /// Its parts, by their paths.
    pub fn parts(&self) -> Vec<(String, String)> {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
        let relation = |id: &str, kind: &str, target: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{KIND}/{kind}\" Target=\"{target}\"/>")
        };
        let relations =
            |all: &str| format!("{head}<Relationships xmlns=\"{RELATIONS}\">{all}</Relationships>");
        let (mut sheets, mut of_book, mut parts) = (String::new(), String::new(), Vec::new());
        for (place, (name, state, rows)) in self.sheets.iter().enumerate() {
            let number = place + 1;
            sheets += &format!(
                "<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>"
            );
            of_book += &relation(
                &format!("rId{number}"),
                "worksheet",
                &format!("worksheets/sheet{number}.xml"),
            );
            parts.push((
                format!("xl/worksheets/sheet{number}.xml"),
                format!("{head}<worksheet xmlns=\"{MAIN}\"><dimension ref=\"A1\"/><sheetData>{rows}</sheetData><pageMargins left=\"0.7\"/></worksheet>"),
            ));
        }
        of_book += &relation("rIdA", "styles", "/xl/styles.xml");
        if self.strings.is_some() {
            of_book += &relation("rIdB", "sharedStrings", "sharedStrings.xml");
        }
        let is_1904 = if self.is_1904 { "<workbookPr date1904=\"1\"/>" } else { "<workbookPr/>" };
        let mut all = vec![
            (
                "_rels/.rels".to_owned(),
                relations(&relation("rId1", "officeDocument", "xl/workbook.xml")),
            ),
            (
                "xl/workbook.xml".to_owned(),
                format!(
                    "{head}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{KIND}\">{is_1904}<sheets>{sheets}</sheets></workbook>"
                ),
            ),
            ("xl/_rels/workbook.xml.rels".to_owned(), relations(&of_book)),
            (
                "xl/styles.xml".to_owned(),
                format!("{head}<styleSheet xmlns=\"{MAIN}\">{}</styleSheet>", self.styles),
            ),
        ];
        all.extend(parts);
        if let Some(strings) = &self.strings {
            let text = format!("{head}<sst xmlns=\"{MAIN}\">{strings}</sst>");
            all.push(("xl/sharedStrings.xml".to_owned(), text));
        }
        all
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let parts = self.parts();
        zip(parts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())), self.is_deflated)
    }
}

/// A zip of some parts.
pub fn zip<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>, is_deflated: bool) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, bytes) in parts {
        let file = archive.new_file(path);
        if is_deflated {
            let (mut entry, config) =
                file.compression_method(CompressionMethod::DEFLATE).start().unwrap();
            let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::fast()));
            writer.write_all(bytes).unwrap();
            let (encoder, output) = writer.finish().unwrap();
            encoder.finish().unwrap();
            entry.finish(output).unwrap();
        } else {
            let (mut entry, config) = file.start().unwrap();
            let mut writer = config.wrap(&mut entry);
            writer.write_all(bytes).unwrap();
            let (_, output) = writer.finish().unwrap();
            entry.finish(output).unwrap();
        }
    }
    archive.finish().unwrap()
}
