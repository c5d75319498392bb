// Cards sorted into groups: the select in a card and the group that holds it say the same.
import { onDrag } from "./drag.js";

function put(card) {
  const select = card.querySelector("select");
  const group = [...card.closest(".qb-cards").children].find(
    (each) => each.dataset.target === select.value,
  );
  const focused = card.getRootNode().activeElement === select;
  if (group !== card.parentElement) group.append(card);
  if (focused) select.focus({ preventScroll: true });
}

export function sorting(root, { moved }) {
  // By keyboard, a card goes when the focus leaves it: then Tab leads on to the next card, and not
  // from the card's new place past all that are still unsorted.
  let byKeys = false;
  root.addEventListener("keydown", () => (byKeys = true));
  root.addEventListener("pointerdown", () => (byKeys = false));
  root.addEventListener("change", ({ target }) => {
    const card = target.closest(".qb-card");
    if (card && !byKeys) put(card);
  });
  root.addEventListener("focusout", ({ target }) => {
    const card = target.closest(".qb-card");
    // Later: a node that is moved while it loses the focus loses it once more.
    if (card) setTimeout(() => card.isConnected && put(card));
  });

  onDrag(root, ".qb-card:has(select)", (card, { clientX, clientY }) => {
    const groups = [...card.closest(".qb-cards").children];
    const over = (event) =>
      groups.find((group) => {
        const { left, right, top, bottom } = group.getBoundingClientRect();
        const { clientX: x, clientY: y } = event;
        return left <= x && x <= right && top <= y && y <= bottom;
      });
    const mark = (group) => groups.forEach((each) => each.classList.toggle("qb-over", each === group));
    return {
      to(event) {
        card.style.translate = `${event.clientX - clientX}px ${event.clientY - clientY}px`;
        mark(over(event));
      },
      drop(event) {
        card.style.translate = "";
        mark(null);
        const group = event.type === "pointerup" && over(event);
        if (!group || group === card.parentElement) return;
        card.querySelector("select").value = group.dataset.target;
        put(card);
        const name = (node, what) => node.querySelector(what).textContent.trim();
        moved(card, `${name(card, ".qb-text")}: ${name(group, ".qb-group-name")}`);
      },
    };
  });
}
