// Which keys stay in the quiz. JupyterLab runs notebook commands on plain keys even when a radio has
// the focus; and once it has seen Ctrl go down in a field, it takes undo away from the field.
import { isTyped } from "./place.js";

const UNDOING = ["control", "meta", "shift", "z", "y"];

export function keepKeys(root) {
  root.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const runs = key === "Enter" && event.shiftKey && target.localName !== "textarea";
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const undoes = isTyped(target) && UNDOING.includes(key.toLowerCase());
    if (key !== "Escape" && !runs && (plain || undoes)) event.stopPropagation();
  });
  // Shift+Enter runs the cell; where it does not, it is no answer either.
  root.addEventListener("keypress", (event) => {
    if (event.key === "Enter" && event.shiftKey && event.target.localName !== "textarea") {
      event.preventDefault();
    }
  });
}
