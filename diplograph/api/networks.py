"""The graph as networks: whole or of one kind of tie, who is central, and how two are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diplograph.api.opened import Opened

if TYPE_CHECKING:
    from diplograph.display import NetworkDrawing
    from diplograph.graph.views import Ties
    from diplograph.query import Rows


class Networks(Opened):
    """The networks that a graph holds."""

    def network(self, view: str = "all", mentions: bool = False, **window: Any) -> Ties:
        """The graph for NetworkX.

        ``view`` is ``all`` (a multigraph of people, offices, bodies, initiatives, engagements and what joins them; with
        ``mentions``, releases too), or one kind of tie, weighted and dated: ``people`` and ``states`` that took part in
        the same engagements, ``attendance`` (people and engagements), ``positions`` (states and initiatives). These
        take ``since`` and ``until`` (dates), and ``planned``: whether what is only announced counts.

        Raises:
            QueryError: there is no such view, or a date is none.
        """
        from diplograph.graph.network import network
        from diplograph.graph.views import view as one_kind
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window

        return (
            network(self.store, mentions)
            if view == "all"
            else one_kind(self.store, view_named(view), Window.of(**window))
        )

    def draw(self, view: str = "people", most: int = 200, **window: Any) -> NetworkDrawing:
        """A network to look at: in a notebook an interactive picture, elsewhere ``draw().page()``, an HTML document.

        ``view`` and ``window`` as for :meth:`network`; of a network with more than ``most`` nodes those with the
        strongest ties are drawn.

        Raises:
            QueryError: there is no such view, or a date is none.
        """
        from diplograph.display import NetworkDrawing

        return NetworkDrawing(view, self.network(view, **window), most)

    def path(self, a: str, b: str, **window: Any) -> Rows:
        """The shortest way from person to person, or state to state, by shared engagements: one row a step.

        ``since``, ``until`` and ``planned`` as for :meth:`network`. No rows where nothing joins the two.

        Raises:
            QueryError: a name means nothing or several things, or the two are not both people or both states.
        """
        from diplograph.graph.window import Window
        from diplograph.query.networks import path

        return path(self.store, self.names.one(a), self.names.one(b), Window.of(**window))

    def central(self, view: str = "people", by: str = "strength", **window: Any) -> Rows:
        """Who is central in a network of one kind of tie, by degree, strength, betweenness or closeness.

        ``view`` and ``window`` as for :meth:`network`. The last column numbers communities, the largest first.

        Raises:
            QueryError: there is no such view or measure, or a date is none.
        """
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window
        from diplograph.query.networks import central

        return central(self.store, view_named(view), by, Window.of(**window))

    def ties(self, view: str = "people", **window: Any) -> Rows:
        """The edges of a network of one kind of tie as a table, the strongest first.

        Raises:
            QueryError: there is no such view, or a date is none.
        """
        from diplograph.graph.views import view_named
        from diplograph.graph.window import Window
        from diplograph.query.networks import edges

        return edges(self.store, view_named(view), Window.of(**window))
