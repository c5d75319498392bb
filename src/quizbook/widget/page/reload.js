// A stored notebook holds no widget, only the readable form of a quiz. After a reload the kernel may
// still have the quiz: then its widget goes back beside that form, and nothing needs to be run.

const VIEW = "application/vnd.jupyter.widget-view+json";

// Only JupyterLab tells a widget the notebook that it stands in.
export function putBack(model) {
  const { id, age, quiz } = model.get("page");
  const notebook = model.widget_manager?.context?.model;
  for (const cell of notebook?.cells ?? []) {
    for (let index = 0; index < (cell.outputs?.length ?? 0); index++) {
      const { data, metadata } = cell.outputs.get(index);
      if (metadata.quizbook !== quiz) continue;
      // A cell that was run twice has left two widgets; the younger one knows more.
      if (data[VIEW] && !(metadata[VIEW]?.age < age)) continue;
      const clean = !notebook.dirty;
      // JupyterLab shows widgets in trusted cells alone, and this one has run in this kernel.
      cell.trusted = true;
      cell.outputs.get(index).setData({
        data: { ...data, [VIEW]: { version_major: 2, version_minor: 0, model_id: id } },
        metadata: { ...metadata, [VIEW]: { age } },
      });
      if (clean) notebook.dirty = false;
    }
  }
}
