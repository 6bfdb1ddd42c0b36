// The line between the controls and the result: whether an experiment is under way.
export default {
  render({ model, el }) {
    el.setAttribute("role", "status");
    el.className = "lab-status";
    const show = () => {
      const running = model.get("running");
      el.classList.toggle("lab-running", running);
      el.textContent = running ? "running…" : model.get("note");
    };
    model.on("change:running", show);
    show();
    model.send({ ready: true });
    return () => model.off("change:running", show);
  },
};
