"""Pastes an HTML file, as a browser puts it into the clipboard, into Writer and Impress, and prints what stands there.

Called with the HTML file and a folder for the settings of LibreOffice; prints JSON: the rows of the tables in Writer, and
the texts on the slide of Impress.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
import unohelper
from com.sun.star.connection import NoConnectException
from com.sun.star.datatransfer import DataFlavor, XTransferable
from com.sun.star.lang import DisposedException

# How long LibreOffice may take to start, in seconds.
PATIENCE = 60


class Copied(unohelper.Base, XTransferable):
    """What a page has put into the clipboard."""

    def __init__(self, html):
        self.html = html

    def getTransferData(self, _flavor):
        return uno.ByteSequence(self.html)

    def getTransferDataFlavors(self):
        flavor = DataFlavor()
        flavor.MimeType = "text/html"
        flavor.DataType = uno.getTypeByName("[]byte")
        return (flavor,)

    def isDataFlavorSupported(self, flavor):
        return flavor.MimeType.startswith("text/html")


def connected(pipe):
    """The context of a LibreOffice that has just been started."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def rows(table):
    """The cells of a table, row by row, all rows of one width."""
    columns = table.Columns.Count
    cells = [table.getCellByName(name).String for name in table.CellNames]
    return [cells[at : at + columns] for at in range(0, len(cells), columns)]


def pasted(context, html):
    """What stands in a new document of each program once the clipboard is pasted."""
    services = context.ServiceManager
    new = lambda name: services.createInstanceWithContext(f"com.sun.star.{name}", context)
    desktop, dispatcher = new("frame.Desktop"), new("frame.DispatchHelper")
    clipboard = new("datatransfer.clipboard.SystemClipboard")

    def document(kind):
        opened = desktop.loadComponentFromURL(f"private:factory/{kind}", "_blank", 0, ())
        clipboard.setContents(Copied(html), None)
        dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:Paste", "", 0, ())
        return opened

    writer, impress = document("swriter"), document("simpress")
    tables, slide = writer.TextTables, impress.DrawPages.getByIndex(0)
    shapes = [slide.getByIndex(at) for at in range(slide.Count)]
    found = {
        "writer": [rows(tables.getByIndex(at)) for at in range(tables.Count)],
        "impress": [shape.String for shape in shapes if shape.ShapeType.endswith("drawing.TextShape")],
    }
    for opened in (writer, impress):
        opened.close(True)
    try:
        desktop.terminate()
    except DisposedException:
        pass  # It has ended before it could answer.
    return found


def main(file, settings):
    pipe = f"cadran-{Path(settings).name}"
    start = ["soffice", f"-env:UserInstallation=file://{settings}", "--headless", "--norestore"]
    office = subprocess.Popen([*start, f"--accept=pipe,name={pipe};urp"])
    try:
        print(json.dumps(pasted(connected(pipe), Path(file).read_bytes())))
        office.wait(PATIENCE)
    finally:
        office.kill()


main(*sys.argv[1:])
