"""Makes .docx files of the parts that Word writes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
    for id, name in {
        "Titel": "Title",
        "berschrift1": "heading 1",
        "berschrift2": "heading 2",
    }.items()
)
CORE = (
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://'
    'schemas.openxmlformats.org/package/2006/metadata/core-properties">'
    "<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator></cp:coreProperties>"
)


def paragraph(text: str, *, style: str = "", run: str = "") -> str:
    """Return a paragraph in XML; `run` holds the properties of its letters."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{words(text, run=run)}</w:p>"


def words(text: str, *, run: str = "") -> str:
    return f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells: str) -> str:
    """Return a row of a table; each cell holds paragraphs in XML."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def note(id: int, text: str) -> str:
    return f'<w:footnote w:id="{id}">{paragraph(text)}</w:footnote>'


def docx(
    *body: str,
    notes: str = "",
    title: str = "",
    creator: str = "",
    more: dict[str, str] | None = None,
) -> bytes:
    """Return a .docx with these paragraphs; `more` adds parts, or puts others in their place."""
    targets = ("styles", "footnotes", "header1")
    links = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for name in targets
    )
    main = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{links}'
        "</Relationships>",
        "word/document.xml": f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
        "word/header1.xml": f"<w:hdr {W}>{paragraph('The running head')}</w:hdr>",
        "docProps/core.xml": CORE.format(title=title, creator=creator),
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in (parts | (more or {})).items():
            archive.writestr(name, content)
    return made.getvalue()
