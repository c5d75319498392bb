"""A live widget on a page that has no kernel: the test's own process stands in for it."""

import base64
from typing import Any

import anywidget
from playwright.sync_api import Locator

HEARD = "quizbookKernel"
# What anywidget asks of a model: its values, messages there and back.
MOUNT = """async (el, { esm, values, heard }) => {
  const view = (text) => new DataView(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
  const held = Object.fromEntries(Object.entries(values).map(
    ([name, { bytes, plain }]) => [name, bytes ? view(bytes) : plain]));
  const listeners = new Set();
  const model = {
    get: (name) => held[name],
    on: (_, listener) => listeners.add(listener),
    off: (_, listener) => listeners.delete(listener),
    send: async (message) => {
      for (const [content, buffers] of await window[heard](message))
        for (const listener of listeners) listener(content, buffers.map(view));
    },
  };
  const address = URL.createObjectURL(new Blob([esm], { type: "text/javascript" }));
  const { initialize, render } = (await import(address)).default();
  await initialize({ model });
  await render({ model, el });
}"""


def mount(widget: anywidget.AnyWidget, place: Locator) -> None:
    """Show a widget in an element, as anywidget does, and answer what its page asks."""
    sent: list[tuple[Any, list[str]]] = []

    def send(content: Any, buffers: list[bytes] | None = None) -> None:
        sent.append((content, [base64.b64encode(each).decode() for each in buffers or []]))

    def hear(message: Any) -> list[tuple[Any, list[str]]]:
        sent.clear()
        widget._handle_custom_msg(message, [])  # noqa: SLF001 (what a comm calls)
        return sent

    widget.send = send
    place.page.expose_function(HEARD, hear)
    values = {name: _travelling(getattr(widget, name)) for name in ("code", "page", "content")}
    place.evaluate(MOUNT, {"esm": str(widget._esm), "values": values, "heard": HEARD})  # noqa: SLF001


def _travelling(value: Any) -> dict[str, Any]:
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    return {"plain": value}
