"""Hostile, broken and protected Word files: one clear refusal each, soon, and nothing fetched."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile

import pytest
from lxml import etree

from word import PLAN_LEVELS, Word, rewritten
from xhht_parse import UnreadableFile, parse_file
from xhht_parse.readers import Limits, read_bytes
from xhht_parse.readers.limits import DEFAULT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = "word/document.xml"
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{}</w:body></w:document>'
)
PARAGRAPH = "<w:p><w:r><w:t>A</w:t></w:r></w:p>"
WIDE = "<w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"


def plain() -> bytes:
    word = Word()
    word.paragraph("Nội dung")
    return word.save()


def refused(data: bytes, code: str, limits: Limits = DEFAULT) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_bytes(data, "a.docx", limits=limits)
    failure = caught.value
    assert failure.code == code
    assert failure.remedy
    assert failure.reason != failure.reason_vi
    return failure


def with_document(inner: str, prolog: str = "") -> bytes:
    return rewritten(plain(), {DOCUMENT: lambda _: prolog + BODY.format(inner)})


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_damaged(share: float) -> None:
    data = plain()
    refused(data[: int(len(data) * share)], "damaged-file")


def test_a_file_with_a_damaged_part_is_damaged() -> None:
    data = bytearray(plain())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        at = archive.getinfo(DOCUMENT).header_offset + 80
    data[at : at + 40] = bytes(40)
    refused(bytes(data), "damaged-file")


@pytest.mark.parametrize("inner", ["<w:p>", "<w:p></w:r>", "\x00", "&nothing;"])
def test_a_file_with_xml_that_is_none_is_damaged(inner: str) -> None:
    refused(with_document(inner), "damaged-file")


def test_a_file_whose_parts_are_missing_is_damaged() -> None:
    empty = rewritten(plain(), {DOCUMENT: lambda _: "<x/>"})
    refused(empty, "damaged-file")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(DOCUMENT, BODY.format(PARAGRAPH))
    assert read_bytes(file.getvalue(), "a.docx").text == "A\n"  # all other parts may be missing


def test_a_document_with_nothing_in_it() -> None:
    assert read_bytes(with_document(""), "a.docx").text == ""


def test_a_password_in_office_and_in_zip() -> None:
    refused(OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted")
    data = bytearray(plain())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        at = data.find(b"PK\x01\x02")
        while at >= 0:  # the flag of encryption, in the list of members
            data[at + 8] |= 1
            at = data.find(b"PK\x01\x02", at + 4)
        assert archive.testzip() is None
    refused(bytes(data), "encrypted")


def test_another_format_under_the_name_of_word(tmp_path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("KẾ HOẠCH\nI. MỤC TIÊU\n", "utf-8")
    assert parse_file(path).source.media_type == "text/plain"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(UnreadableFile):
        parse_file(path)


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 20}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    for inner in ("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", '<w:p w:rsid="&i;"/>'):
        with pytest.raises(UnreadableFile) as caught:
            read_bytes(with_document(inner, f"{bomb}]>"), "a.docx")
        assert caught.value.code in ("forbidden-xml", "damaged-file")
    outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    refused(with_document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", outside), "forbidden-xml")


def test_a_bomb_is_not_unpacked() -> None:
    limits = Limits(unzipped_bytes=1_000_000)
    refused(with_document("<w:p/>" * 500_000), "too-large-unzipped", limits)
    picture = rewritten(plain(), new={"word/media/image1.bin": "\0" * 2_000_000})
    assert read_bytes(picture, "a.docx").text == "Nội dung\n"  # what is no text is never unpacked


def test_too_many_parts_are_refused() -> None:
    data = rewritten(plain(), new={f"word/media/{at}.bin": "" for at in range(20)})
    refused(data, "too-many-parts", Limits(parts=20))


def test_relations_that_lead_outside_are_not_followed() -> None:
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://x/numbering" Target="http://127.0.0.1:9/n.xml" TargetMode="External"/>'
        '<Relationship Id="b" Type="http://x/styles" Target="../../../../etc/passwd"/>'
        '<Relationship Id="c" Type="http://x/header" Target="file:///etc/passwd"/></Relationships>'
    )
    inner = f'{PARAGRAPH}<w:sectPr><w:headerReference r:id="c"/></w:sectPr>'
    data = rewritten(with_document(inner), {"word/_rels/document.xml.rels": lambda _: outside})
    made = read_bytes(data, "a.docx")
    assert (made.text, made.source.running) == ("A\n", ())


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ("<w:ins>", "</w:ins>"),
    ],
)
def test_deep_nesting_ends(opening: str, closing: str) -> None:
    shallow = 200 // opening.count("<")
    assert "A" in read_bytes(with_document(opening * shallow + PARAGRAPH + closing * shallow), "a.docx").text
    deep = opening * 100_000 + PARAGRAPH + closing * 100_000
    refused(with_document(deep), "too-deep")
    refused(with_document(deep), "too-deep", Limits(nesting=1_000_000))
    refused(with_document(opening * 10 + PARAGRAPH + closing * 10), "too-deep", Limits(nesting=10))


@pytest.mark.parametrize(
    ("inner", "kept", "times"),
    [
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 30_000, "a", 30_000),
        ("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 60_000 + "</w:p>", "a", 60_000),
        ("<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 30_000 + "</w:tr></w:tbl>", "a", 30_000),
        (f"<w:p><w:r><w:t xml:space='preserve'>{'số: ngày ' * 50_000}\t1</w:t></w:r></w:p>", "số:", 50_000),
        ("<w:p><w:r>" + "<w:fldChar w:fldCharType='begin'/>" * 50_000 + "</w:r></w:p>" + PARAGRAPH, "A", 1),
    ],
)
def test_nothing_is_lost_of_a_file_of_one_thing_repeated(inner: str, kept: str, times: int) -> None:
    assert read_bytes(with_document(inner), "a.docx").text.count(kept) == times


def test_numbers_of_lists_that_no_one_counts() -> None:
    word = Word()
    for start in ("999999999999", "-7", "x", "1" * 5000):
        override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        num = word.list_of(("upperRoman", "%1."), more=override)
        word.item(num, "a", level=0)
        word.item(num, "a", level=77)
    assert len(read_bytes(word.save(), "a.docx").text) < 500


def test_notes_that_refer_to_one_another_are_all_there() -> None:
    count = 20_000
    refer = "<w:p><w:r><w:footnoteReference w:id='{}'/></w:r></w:p>"
    notes = "".join(f"<w:footnote w:id='{at}'>{refer.format(at + 1)}</w:footnote>" for at in range(count))
    data = rewritten(plain(), {DOCUMENT: lambda _: BODY.format(refer.format(0))})
    whole = io.BytesIO(data)
    with zipfile.ZipFile(whole, "a") as archive:
        part = BODY.replace("w:document", "w:footnotes").replace("<w:body>{}</w:body>", notes)
        archive.writestr("word/footnotes.xml", part)
    text = read_bytes(whole.getvalue(), "a.docx").text
    assert text.startswith("[1]\n\n[1] [2]\n[2] [3]\n")
    assert text.endswith(f"[{count}]\n")


@pytest.mark.parametrize("start", ["9" * 4000, "780"])
def test_a_label_that_repeats_its_number_again_and_again_is_cut(start: str) -> None:
    word = Word()
    num = word.list_of(("decimalZero", "%1" * 127), ("upperLetter", "%2" * 127))
    for level in (0, 1):
        word.item(num, "a", level)
    part = "word/numbering.xml"
    data = rewritten(word.save(), {part: lambda text: text.replace('start w:val="1"', f'start w:val="{start}"')})
    assert max(map(len, read_bytes(data, "a.docx").text.split())) <= 255


def test_a_row_of_many_cells_makes_no_other_row_as_wide() -> None:
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 3000 + "</w:tr>"
    rows = "<w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>" * 3000
    text = read_bytes(with_document(f"<w:tbl>{row}{rows}</w:tbl>"), "a.docx").text
    assert (text.count("a"), text.count("b")) == (3000, 3000)
    assert max(line.count("|") for line in text.split("\n")) == 64


def shuffled(seed: int) -> bytes:
    """A file with a list and a table whose elements have been moved, renamed, copied and taken out."""
    word = Word()
    num = word.list_of(*PLAN_LEVELS)
    for level in (0, 1, 2, 3, 1):
        word.item(num, "a", level)
    word.table([["TT", "A", "B"], ["1", "C", "D"]])
    chance = random.Random(seed)

    def change(part: str) -> str:
        root = etree.fromstring(part.encode())
        elements = list(root.iter("*"))[1:]
        for _ in range(20):
            one, other = chance.sample(elements, 2)
            if chance.random() < 0.4:
                one.tag = other.tag
            elif chance.random() < 0.5:
                for name in one.attrib:
                    one.set(name, chance.choice(["", "-1", "x", "9" * 30, "0", "Heading1"]))
            elif one not in other.iterancestors() and one is not other:
                other.insert(0, one)
        return etree.tostring(root, encoding="unicode")

    return rewritten(word.save(), dict.fromkeys(("word/document.xml", "word/numbering.xml"), change))


def code_of(data: bytes) -> str:
    try:
        return read_bytes(data, "a.docx").source.encoding
    except UnreadableFile as failure:
        return failure.code


@pytest.mark.parametrize("seed", range(30))
def test_any_order_of_elements_is_read_or_refused(seed: int) -> None:
    assert code_of(shuffled(seed)) in ("utf-8", "ascii", "damaged-file")


def test_bytes_changed_anywhere_are_read_or_refused() -> None:
    chance, whole, codes = random.Random(7), plain(), set[str]()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        codes.add(code_of(bytes(data)))
    assert {"utf-8", "damaged-file"} <= codes


def test_nothing_brings_lxml_in_before_a_file_needs_it() -> None:
    code = "import sys, xhht_parse, xhht_parse.readers, xhht_parse.cli; print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
