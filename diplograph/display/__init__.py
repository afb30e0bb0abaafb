"""What answers, cards and networks look like in a notebook: HTML that needs nothing from elsewhere, all text escaped.

Below what it shows: each thing hands its own plain values in. Colours are those of the notebook's theme, light or dark.
"""

from diplograph.display.cards import card_html
from diplograph.display.comparisons import comparison_html
from diplograph.display.drawing import NetworkDrawing
from diplograph.display.overviews import overview_html
from diplograph.display.tables import table_html

__all__ = ["NetworkDrawing", "card_html", "comparison_html", "overview_html", "table_html"]
