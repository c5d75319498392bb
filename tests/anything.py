"""What a browser or another program may send: anything that JSON has, and more."""

from hypothesis import strategies as st


def json_like(words=()):
    """Values of any depth, in which these words come up as names and as values."""
    known = [st.sampled_from(list(words))] if words else []
    names = st.one_of(st.text(), *known)
    # Half a character is no text that could be written, and browsers do send it.
    leaves = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.binary(),
        st.text(st.characters(exclude_categories=())),
        *known,
    )
    return st.recursive(
        leaves, lambda inner: st.lists(inner) | st.dictionaries(names, inner), max_leaves=12
    )
