// Dragging by pointer events, which mouse, pen and finger share. A finger drags by the handle alone;
// everywhere else it scrolls the page.

const SLACK = 4; // px that a click may tremble
const ENDS = ["pointerup", "pointercancel"];

// `begin(node, event)` is called once `node` is dragged, and gives `to(event)` and `drop(event)`.
export function onDrag(root, selector, begin) {
  root.addEventListener("pointerdown", (down) => {
    const node = down.target.closest(selector);
    const finger = down.pointerType !== "mouse" && !down.target.closest(".qb-handle");
    if (!node || finger || down.button || down.target.closest("button, select, a")) return;
    let drag = null;
    const move = (event) => {
      if (event.pointerId !== down.pointerId) return;
      const way = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (!drag && way < SLACK) return;
      if (!drag) {
        drag = begin(node, down);
        node.classList.add("qb-dragged");
        node.setPointerCapture(event.pointerId);
      }
      drag.to(event);
    };
    const stop = (event) => {
      if (event.pointerId !== down.pointerId) return;
      document.removeEventListener("pointermove", move);
      for (const end of ENDS) document.removeEventListener(end, stop);
      node.classList.remove("qb-dragged");
      // An answer may have come meanwhile, and taken it away.
      if (node.isConnected) drag?.drop(event);
    };
    document.addEventListener("pointermove", move);
    for (const end of ENDS) document.addEventListener(end, stop);
  });
}
