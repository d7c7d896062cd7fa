"""An empty folder -> a profile under which LibreOffice turns files and does nothing else.

In: the folder. Out: the settings file in it. A setting is a path in LibreOffice's registry, a name and a value;
without these a file's pictures and linked parts would be fetched, which the tests prove with a server of their own.
"""

from __future__ import annotations

from pathlib import Path

_SCRIPTS = "org.openoffice.Office.Common/Security/Scripting"
_INTERNET = "org.openoffice.Inet/Settings"
_NOBODY, _CLOSED = "127.0.0.1", "9"
"""A proxy that nobody listens at: what asks for the network gets none."""

SETTINGS = (
    (_SCRIPTS, "MacroSecurityLevel", "3"),  # only signed macros from trusted places, of which there are none
    (_SCRIPTS, "DisableMacrosExecution", "true"),
    (_SCRIPTS, "DisableActiveContent", "true"),  # since 24.2
    (_SCRIPTS, "BlockUntrustedRefererLinks", "true"),  # linked objects, parts and frames
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    (_INTERNET, "ooInetProxyType", "2"),  # the one named here, also for pictures
    (_INTERNET, "ooInetHTTPProxyName", _NOBODY),
    (_INTERNET, "ooInetHTTPProxyPort", _CLOSED),
    (_INTERNET, "ooInetHTTPSProxyName", _NOBODY),
    (_INTERNET, "ooInetHTTPSProxyPort", _CLOSED),
    (_INTERNET, "ooInetNoProxy", ""),
)
_ITEM = '<item oor:path="/{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'


def make(folder: Path) -> None:
    """Write the settings into the profile `folder`, which need not be there."""
    user = folder / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(*setting) for setting in SETTINGS)
    user.joinpath("registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">\n{items}</oor:items>\n',
        "utf-8",
    )
