// Entries put in order: by their buttons, by Alt with an arrow key, or by dragging.
import { onDrag } from "./drag.js";

const KEYS = { ArrowUp: -1, ArrowDown: 1 };

// The neighbour is moved, not the entry, which so keeps the focus and the pointer that drags it.
function move(entry, by) {
  const neighbour = by < 0 ? entry.previousElementSibling : entry.nextElementSibling;
  if (!neighbour) return false;
  if (by < 0) entry.after(neighbour);
  else entry.before(neighbour);
  return true;
}

// What says where an entry stands, and the field that makes the order an answer.
function settle(entry, { position, moved }) {
  const list = entry.parentElement;
  const entries = [...list.children];
  entries.forEach((each, index) => {
    const given = each.querySelector(".qb-text").textContent.trim();
    each.ariaLabel = position
      .replace("{given}", () => given)
      .replace("{place}", index + 1)
      .replace("{total}", entries.length);
    for (const button of each.querySelectorAll(".qb-move")) {
      const end = button.dataset.move < 0 ? 0 : entries.length - 1;
      button.ariaDisabled = index === end ? "true" : null;
    }
  });
  if (!list.parentElement.querySelector("[name=moved]")) {
    list.insertAdjacentHTML("beforebegin", '<input type="hidden" name="moved" value="1">');
  }
  moved(entry, entry.ariaLabel);
}

export function ordering(root, { position, moved }) {
  const step = (entry, by) => {
    if (move(entry, by)) settle(entry, { position, moved });
  };

  // The second click of a double click finds another entry under the pointer, and means the first.
  let clicked;
  root.addEventListener("click", (event) => {
    const button = event.target.closest(".qb-move");
    if (!button) return;
    if (event.detail < 2) clicked = button.closest(".qb-entry");
    step(clicked, Number(button.dataset.move));
  });

  root.addEventListener("keydown", (event) => {
    const entry = event.target.closest(".qb-entry[data-entry]");
    if (!entry || !event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    step(entry, KEYS[event.key]);
  });

  onDrag(root, ".qb-entry[data-entry]", (entry) => {
    const before = [...entry.parentElement.children];
    return {
      to({ clientY }) {
        const middle = (node) => {
          const { top, bottom } = node.getBoundingClientRect();
          return (top + bottom) / 2;
        };
        const [above, below] = ["previousElementSibling", "nextElementSibling"];
        while (entry[above] && clientY < middle(entry[above])) move(entry, -1);
        while (entry[below] && clientY > middle(entry[below])) move(entry, 1);
      },
      drop() {
        const now = [...entry.parentElement.children];
        if (now.some((node, index) => node !== before[index])) settle(entry, { position, moved });
      },
    };
  });
}
