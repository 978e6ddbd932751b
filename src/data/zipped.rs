//! Files as one zip, each as it stands: the same files give the same bytes, whenever they are put together.

use std::io::Write;

use rawzip::time::{UtcDateTime, ZipDateTime};
use rawzip::{Error, ZipArchiveWriter};

/// Seconds from 1970 to the first moment that a zip can tell, the 1st of January 1980.
const MOMENT: i64 = 315_532_800;

/// What every reader may do with a file, and its owner besides.
const MODE: u32 = 0o644;

/// A zip of files, as path and text.
///
/// # Errors
/// Where a path is none that a zip can hold.
pub(crate) fn zipped(files: &[(String, String)]) -> Result<Vec<u8>, Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, text) in files {
        let moment: UtcDateTime = ZipDateTime::from_unix(MOMENT);
        let file = archive.new_file(path.as_str()).last_modified(moment).unix_permissions(MODE);
        let (mut entry, config) = file.start()?;
        let mut writer = config.wrap(&mut entry);
        writer.write_all(text.as_bytes()).map_err(Error::from)?;
        let (_, output) = writer.finish()?;
        entry.finish(output)?;
    }
    archive.finish()
}
