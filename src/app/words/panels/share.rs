//! The words of the panel that takes a result elsewhere.

use crate::text::{Text, text};

pub const LINK: Text = text("A link to this calculation", "Un lien vers ce calcul");
pub const LINK_HINT: Text = text(
    "It opens the same definition, figures and rounding. What stands after # reaches no server.",
    "Il ouvre la même définition, les mêmes chiffres et le même arrondi. Ce qui suit le # n’atteint aucun serveur.",
);
pub const ADDRESS: Text = text("Address", "Adresse");
pub const COPY_LINK: Text = text("Copy the link", "Copier le lien");
pub const SHARE: Text = text("Share…", "Partager…");
pub const CODE: Text = text(
    "QR code of the link: point a phone’s camera at it",
    "Code QR du lien\u{202f}: visez-le avec l’appareil photo d’un téléphone",
);
pub const TOO_LONG: Text =
    text("The link is too long for a QR code.", "Le lien est trop long pour un code QR.");
pub const RESULT: Text = text(
    "The result with formula, figures, date and source",
    "Le résultat avec formule, chiffres, date et source",
);
pub const AS_TEXT: Text =
    text("Copy for a document or a message", "Copier pour un document ou un message");
pub const AS_CELLS: Text = text("Copy for a spreadsheet", "Copier pour un tableur");
pub const AS_MARKDOWN: Text = text("Copy as Markdown", "Copier en Markdown");
pub const AS_TABLE: Text =
    text("Copy the code of an HTML table", "Copier le code d’un tableau HTML");
pub const SPREADSHEET: Text = text("A formula for a spreadsheet", "Une formule pour un tableur");
pub const SPREADSHEET_HINT: Text = text(
    "Paste it into a cell. A percentage comes out as a share: give the cell a percent format.",
    "À coller dans une cellule. Un pourcentage y arrive comme une fraction\u{202f}: donnez à la cellule un format de pourcentage.",
);
pub const IN_ENGLISH: Text =
    text("Copy for an English spreadsheet", "Copier pour un tableur en anglais");
pub const IN_FRENCH: Text =
    text("Copy for a French spreadsheet", "Copier pour un tableur en français");
