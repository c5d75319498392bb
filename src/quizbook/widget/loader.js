// The page's script travels packed; only this goes as it is.

async function unpacked(packed) {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).json();
}

async function load(model) {
  const { script, style } = await unpacked(model.get("code"));
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const { putBack, show } = await import(address);
  URL.revokeObjectURL(address);
  return { putBack, show, style };
}

export default () => {
  let loading;
  return {
    async initialize({ model }) {
      loading = load(model);
      (await loading).putBack(model);
    },
    async render({ model, el }) {
      const { show, style } = await loading;
      return show({ model, el, style, unpacked, content: await unpacked(model.get("content")) });
    },
  };
};
