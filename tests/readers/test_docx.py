"""Word files: what a reader of the page sees is what stands in the text."""

from __future__ import annotations

import pytest

from word import Word, rewritten, xml
from word_read import lines, read, repairs
from xhht_parse.readers import Limits
from xhht_parse.readers.docx.document import document

HEADER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# Paragraphs


def test_breaks_tabs_and_hyphens() -> None:
    word = Word()
    word.raw(
        "<w:p><w:r><w:t>giai đoạn 2021</w:t><w:noBreakHyphen/><w:t>2025</w:t><w:br/><w:t>khuyến</w:t><w:softHyphen/>"
        "<w:t>\u00adhọc</w:t><w:cr/><w:t>1.</w:t><w:tab/><w:t>Mục đích</w:t></w:r></w:p>"
    )
    assert lines(word) == ["giai đoạn 2021-2025", "khuyếnhọc", "1. Mục đích"]


def test_blanks_of_any_width_are_blanks_and_what_has_no_width_goes() -> None:
    word = Word()
    word.paragraph("\ufeffSố:\u2006 88\u202f000\u3000người\u200b")
    assert lines(word) == ["Số:  88 000 người"]


def test_tabs_that_part_columns_stay_columns() -> None:
    word = Word()
    word.paragraph("SỞ CÔNG THƯƠNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    word.paragraph("Nội dung\t\tKinh phí")
    word.paragraph("- UBND các huyện, thị xã;\tTrần Văn Mẫu")
    word.paragraph("- Lưu: VP.\tTrần Văn Mẫu")
    word.paragraph("Phần\tđầu:\tmột")
    assert lines(word) == ["SỞ CÔNG THƯƠNG\t\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nội dung\t\t\tKinh phí",
        "- UBND các huyện, thị xã;\t\t\tTrần Văn Mẫu", "- Lưu: VP.\t\t\tTrần Văn Mẫu", "Phần\tđầu:\tmột",
    ]  # fmt: skip


def test_capitals_and_hidden_text_by_run_and_by_style() -> None:
    word = Word()
    word.raw(
        '<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve">kế hoạch </w:t></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>'
    )
    style = word.document.styles.add_style("Capitals", 1)
    style.font.all_caps = True
    word.paragraph("mục tiêu", "Capitals")
    assert lines(word) == ["KẾ HOẠCH hiện", "MỤC TIÊU"]
    assert repairs(word) == {"hidden-text-left-out": 1}


def test_a_hidden_item_does_not_count() -> None:
    word = Word()
    num = word.list_of(("decimal", "%1."))
    word.item(num, "một")
    hidden = word.item(num, "ẩn")
    hidden.runs[0].font.hidden = True
    hidden._p.get_or_add_pPr().append(xml("<w:rPr><w:vanish/></w:rPr>"))
    word.item(num, "hai")
    assert lines(word) == ["1. một", "2. hai"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    word = Word()
    num = word.list_of(("decimal", "%1."))
    word.item(num, "một")
    gone = word.item(num)._p
    gone.get_or_add_pPr().append(xml('<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'))
    gone.append(xml('<w:del w:id="2" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'))
    kept = word.item(num)._p
    kept.append(xml('<w:moveFrom w:id="3" w:author="A"><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>'))
    kept.append(xml('<w:ins w:id="4" w:author="A"><w:r><w:t xml:space="preserve">thêm </w:t></w:r></w:ins>'))
    kept.append(xml('<w:moveTo w:id="5" w:author="A"><w:r><w:t>chuyển đến</w:t></w:r></w:moveTo>'))
    assert lines(word) == ["1. một", "2. thêm chuyển đến"]
    assert repairs(word)["tracked-deletion-left-out"] == 2


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    word = Word()
    first = word.paragraph("giai đoạn ")._p
    first.get_or_add_pPr().append(xml('<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'))
    word.paragraph("2021 - 2025")
    last = word.paragraph("Hết.")._p
    last.get_or_add_pPr().append(xml('<w:rPr><w:del w:id="2" w:author="A"/></w:rPr>'))
    assert lines(word) == ["giai đoạn 2021 - 2025", "Hết."]


def test_fields_show_their_result_and_not_their_instruction() -> None:
    word = Word()
    word.raw(
        '<w:p><w:r><w:t xml:space="preserve">Ngày </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>MÃ</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>05/3/2024</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:fldSimple w:instr="AUTHOR"><w:r><w:t xml:space="preserve"> của An</w:t></w:r></w:fldSimple></w:p>'
    )
    word.raw('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')
    word.paragraph("Trường bỏ dở không nuốt phần sau")
    assert lines(word) == ["Ngày 05/3/2024 của An", "Trường bỏ dở không nuốt phần sau"]


def test_content_controls_links_and_tags_show_what_is_inside() -> None:
    word = Word()
    run = "<w:r><w:t>{}</w:t></w:r>"
    word.raw(
        f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run.format('A')}</w:sdtContent></w:sdt>"
        f'<w:hyperlink r:id="x">{run.format("B")}</w:hyperlink>'
        f'<w:smartTag w:element="place">{run.format("C")}</w:smartTag></w:p>'
    )
    word.raw(f"<w:sdt><w:sdtContent><w:p>{run.format('D')}</w:p></w:sdtContent></w:sdt>")
    word.raw("<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>")
    assert lines(word) == ["ABC", "D", "x+1"]


def test_signs_of_symbol_fonts_in_the_text() -> None:
    word = Word()
    word.raw(
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 95% </w:t>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Cambria Math" w:char="2264"/></w:r>'
        '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0b7</w:t></w:r></w:p>'
    )
    assert lines(word) == ["≥ 95% ✓≤•"]


def test_a_text_box_stands_behind_its_paragraph_and_once() -> None:
    word = Word()
    box = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
    word.raw(
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent><w:t>KẾ HOẠCH</w:t></w:r></w:p>"
    )
    assert lines(word) == ["KẾ HOẠCH", "DỰ THẢO"]


RUN_OF = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("around", "each"),
    [
        ("{}", f"<w:p>{RUN_OF}</w:p>"),
        ("<w:p>{}</w:p>", RUN_OF),
        ("<w:p><w:r><w:drawing>{}</w:drawing></w:r></w:p>", f"<w:txbxContent><w:p>{RUN_OF}</w:p></w:txbxContent>"),
    ],
)
def test_of_two_renderings_the_first_is_read_wherever_they_stand(around: str, each: str) -> None:
    both = f"<mc:Choice>{each.format('mới')}</mc:Choice><mc:Fallback>{each.format('cũ')}</mc:Fallback>"
    word = Word()
    word.raw(around.format(f"<mc:AlternateContent>{both}</mc:AlternateContent>"))
    assert lines(word) == ["mới"]


def test_a_table_of_contents_is_left_out() -> None:
    word = Word()
    word.document.styles.add_style("toc 1", 1)
    word.paragraph("I. MỤC TIÊU\t3", "toc 1")
    word.paragraph("I. MỤC TIÊU")
    assert lines(word) == ["I. MỤC TIÊU"]
    assert repairs(word) == {"contents-left-out": 1}


def test_lines_of_a_title_stand_together_and_paragraphs_apart() -> None:
    word = Word()
    word.paragraph("KẾ HOẠCH", centred=True)
    word.paragraph("Xây dựng xã hội học tập", centred=True)
    word.paragraph("Thực hiện chỉ đạo")
    word.paragraph("của cấp trên")
    assert read(word).text == "KẾ HOẠCH\nXây dựng xã hội học tập\n\nThực hiện chỉ đạo\n\ncủa cấp trên\n"


# Parts of the file


def with_notes() -> bytes:
    word = Word()
    for kind, number in (("footnote", 7), ("endnote", 2), ("footnote", 9)):
        word.raw(f'<w:p><w:r><w:t>Ý {number}</w:t><w:{kind}Reference w:id="{number}"/></w:r></w:p>')
    note = '<w:{0} w:id="{1}"><w:p><w:r><w:{0}Ref/></w:r><w:r><w:t>Chú thích {1}</w:t></w:r></w:p></w:{0}>'
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return rewritten(
        word.save(),
        new={
            "word/footnotes.xml": f"<w:footnotes {space}>{separator}{note.format('footnote', 9)}"
            f"{note.format('footnote', 7)}</w:footnotes>",
            "word/endnotes.xml": f"<w:endnotes {space}>{note.format('endnote', 2)}</w:endnotes>",
        },
    )


def test_notes_stand_at_the_end_in_order_of_their_marks() -> None:
    assert lines(with_notes()) == [
        "Ý 7[1]", "Ý 2[2]", "Ý 9[3]", "[1] Chú thích 7", "[2] Chú thích 2", "[3] Chú thích 9",
    ]  # fmt: skip


def test_headers_and_footers_are_kept_apart() -> None:
    word = Word()
    word.paragraph("Nội dung")
    section = word.document.sections[0]
    section.header.paragraphs[0].text = "DỰ THẢO LẦN 2"
    section.footer.paragraphs[0].text = "2"
    made = read(word)
    assert made.text == "Nội dung\n"
    assert [(one.kind, one.text) for one in made.source.running] == [("header", "DỰ THẢO LẦN 2")]


def test_old_fonts_are_converted_by_run() -> None:
    word = Word()
    run = '<w:r><w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}"/></w:rPr><w:t xml:space="preserve">{1}</w:t></w:r>'
    word.raw(f"<w:p>{run.format('.VnTime', 'nh©n d')}{run.format('.VnTime', '©n')}{run.format('Arial', ' ©')}</w:p>")
    narrow = "Hµ\u2006Néi"  # as LibreOffice writes some blanks of RTF
    word.raw(f"<w:p>{run.format('.VnTime', narrow)}</w:p>")
    word.raw(f"<w:p>{run.format('.VnTimeH', 'kÕ ho¹ch')}{run.format('.VnTime', ' đúng mã')}</w:p>")
    word.raw(f"<w:p>{run.format('VNI-Times', 'UÛY BAN NHA')}{run.format('VNI-Times', 'ÂN DAÂN')}</w:p>")
    soft = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>Thñ t</w:t><w:softHyphen/><w:t>íng</w:t></w:r>'
    word.raw(f"<w:p>{soft}</w:p>")
    assert lines(word) == ["nhân dân ©", "Hà Nội", "KẾ HOẠCH đúng mã", "ỦY BAN NHÂN DÂN", "Thủ tướng"]
    assert repairs(word) == {"legacy-font-converted": 5}


def test_a_strict_file_reads_the_same() -> None:
    word = Word()
    word.item(word.list_of(("upperRoman", "%1.")), "MỤC TIÊU")
    word.table([["TT", "Nội dung", "Năm"], ["1", "A", "2025"]])
    loose = word.save()

    def strict(part: str) -> str:
        for old, new in (
            ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ):  # fmt: skip
            part = part.replace(old, new)
        return part

    names = (
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
    )
    made = rewritten(loose, dict.fromkeys(names, strict))
    assert read(made).text == read(loose).text
    assert "| 1 | A | 2025 |" in read(made).text
    assert "I. MỤC TIÊU" in read(made).text


def test_the_main_part_is_found_by_its_relation() -> None:
    word = Word()
    word.paragraph("Nội dung")
    made = rewritten(
        word.save(),
        {"_rels/.rels": lambda part: part.replace("word/document.xml", "/word/document2.xml")},
        names={"word/document.xml": "word/document2.xml"},
    )
    assert lines(made) == ["Nội dung"]


def test_an_embedded_document_is_told() -> None:
    word = Word()
    word.raw('<w:altChunk r:id="rId99"/>')
    assert repairs(word) == {"embedded-document-left-out": 1}


def test_the_source_says_what_the_file_is() -> None:
    word = Word()
    word.paragraph("Nội dung")
    source = read(word).source
    assert source.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert (source.encoding, source.repairs, source.running) == ("utf-8", (), ())


def test_fields_whose_results_are_not_the_files_own_are_left_out() -> None:
    word = Word()
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = char.format("begin") + "<w:r><w:instrText> {}</w:instrText></w:r>" + char.format("separate")
    field += "<w:r><w:t>{}</w:t></w:r>" + char.format("end")
    word.raw(f"<w:p>{field.format('date x', '1')}{field.format('AUTHOR', '2')}{field.format('DATE', '3')}</w:p>")
    decoded = document(word.save(), Limits(), frozenset({"DATE"}))
    assert decoded.text == "2\n"
    assert [(repair.code, repair.count) for repair in decoded.repairs] == [("changing-field-left-out", 2)]
    assert lines(word) == ["123"]
