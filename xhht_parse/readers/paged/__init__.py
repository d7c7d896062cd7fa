"""Pages of placed words -> text: for PDF with a text layer and for OCR alike."""
