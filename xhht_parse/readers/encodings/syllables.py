"""Is this word a Vietnamese syllable? An onset, one of the rhymes there are, and a tone that the rhyme can have.

Source: the inventory of Vietnamese rhymes as spelling primers list it. About 190 rhymes leave so little room that
text read in the wrong encoding hardly ever passes: that is what tells the encodings apart.
"""

from __future__ import annotations

import functools
import re
import unicodedata

_ONSETS = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x|"
_OPEN = (
    "a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uê ui uơ uy uya uyu uây uôi"
    " ư ưa ưi ưu ươi ươu y yêu"
)
_NASAL = (
    "am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh êng im in inh iêm iên iêng om on ong oong oam oan oang"
    " oanh oăm oăn oăng oem oen ôm ôn ông ơm ơn um un ung uân uâng uênh uyn uyên uynh uôm uôn uông ưm ưng ươm ươn ương"
    " yêm yên yêng ynh yn"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ic ich ip it iêc iêp iêt oac oach oap oat oăc oăt oc ooc op ot"
    " oet ôc ôp ôt ơp ơt uc up ut uât uêch uych uyt uyêt uôc uôt ưc ưt ươc ươp ươt yêt ych yt"
)
_SYLLABLE, _SHORT = (
    re.compile(f"(?:{_ONSETS})(?:{'|'.join(rhymes.split())})") for rhymes in (f"{_OPEN} {_NASAL}", _STOPPED)
)
_TONES = dict.fromkeys((0x300, 0x301, 0x303, 0x309, 0x323))
_LONGEST = 12
"""Code points of a syllable with its marks apart: "nghiễng"."""
_SHORT_TONES = ("\u0301", "\u0323")


def is_syllable(word: str) -> bool:
    """Whether a Vietnamese word can be written so, in any case of letters: "Nguyễn", "quyết", "GIẾNG"."""
    return len(word) <= _LONGEST and _is_syllable(word)


@functools.lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    marks = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", marks.translate(_TONES))
    tones = [mark for mark in marks if ord(mark) in _TONES]
    if len(tones) > 1:
        return False
    if _SHORT.fullmatch(bare) is not None:
        return not tones or tones[0] in _SHORT_TONES
    return bare == "gi" or _SYLLABLE.fullmatch(bare) is not None
