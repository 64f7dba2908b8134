"""What is made of the command line's parser: completion for the shells, the man page, the list of options."""

from irdesk.exchange.commandline.completion import SHELLS, completion
from irdesk.exchange.commandline.manual import man_page

__all__ = ["SHELLS", "completion", "man_page"]
