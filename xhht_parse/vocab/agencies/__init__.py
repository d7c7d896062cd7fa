"""Names of agencies in running text: where one begins, how far it reaches, and its code.

An open grammar, as plans name agencies that no list holds: a known name ("Sở Văn hóa, Thể thao và
Du lịch"), or a head with capitals behind it ("Trung tâm Xúc tiến đầu tư"), or a group ("các sở, ban,
ngành"), each with the place that follows ("thành phố", "khu vực XIX", "có liên quan") and perhaps an
office before it ("Giám đốc Sở …").

series     names one after another, in a sentence, a heading or a cell
single     the one name that begins at a place
ends       how far a name reaches; the words of doing that end it
lists      the names of the word lists, and their codes
keys       how a name is looked up
patterns   how a name begins, and what parts it from the next
capitals   how the words of a name that no list holds are written
areas      its place and level behind it; to add a kind of tail: `TAIL`
topics     what a board looks after
doers      who is named by the work alone
names      the words that they are built from; to add a name: `NAMES`
heads      the first words of the names of those that issue documents
"""

from .ends import opens_duty, verb_at, word_of_doing
from .keys import word_at
from .series import Agencies, agencies
from .types import Mention

__all__ = ["Agencies", "Mention", "agencies", "opens_duty", "verb_at", "word_at", "word_of_doing"]
