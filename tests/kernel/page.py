"""A page without a browser: what it knows of the kernel's widgets, and what it says back."""

import queue
import time
import uuid


class Page:
    """Follows the comm messages of a notebook's kernel, on a subshell as JupyterLab does."""

    def __init__(self, notebook, subshell=True):
        self.notebook = notebook
        self.states, self.closed, self.messages, self.shown = {}, set(), [], []
        self.subshell = notebook.control("create_subshell_request")["subshell_id"] if subshell else None

    def see(self, result):
        """Takes in what a cell has shown."""
        for message in [*result.messages, *self.notebook.others]:
            self._take(message)
        self.notebook.others.clear()
        return result

    def run(self, code, **options):
        """Runs a cell that is to end well."""
        result = self.see(self.notebook.run(code, **options))
        assert result.status == "ok", result.traceback
        return result

    def refused(self, code):
        """What a cell says that is to fail."""
        return self.see(self.notebook.run(code)).error["evalue"]

    def wait(self, condition, timeout=10):
        """Takes in what comes until the condition holds, and returns what it found."""
        end = time.monotonic() + timeout
        while not (found := condition()):
            left = end - time.monotonic()
            assert left > 0, f"not seen within {timeout} s; states: {self.states}"
            try:
                self._take(self.notebook.next_output(min(left, 0.2)))
            except queue.Empty:
                pass
        return found

    def settle(self, seconds=0.3):
        """Takes in what comes until nothing has come for a while."""
        while True:
            try:
                self._take(self.notebook.next_output(seconds))
            except queue.Empty:
                return

    def find(self, **state):
        """The id of the newest open widget whose state holds these values."""
        return next((model for model, known in reversed(self.states.items())
                     if model not in self.closed and all(known.get(key) == value for key, value in state.items())), None)

    def say(self, model, data, buffers=None):
        return self.send("comm_msg", {"comm_id": model, "data": data}, buffers)

    def change(self, model, **state):
        """Moves a control: what the page sends when a learner does."""
        return self.say(model, {"method": "update", "state": state, "buffer_paths": []})

    def custom(self, model, content, buffers=None):
        return self.say(model, {"method": "custom", "content": content}, buffers)

    def ask_states(self):
        """The answer to a page that was reloaded."""
        comm = uuid.uuid4().hex
        self.send("comm_open", {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}})
        self.say(comm, {"method": "request_states"})
        return self.wait(lambda: next((m for m in self.messages if m["content"]["comm_id"] == comm), None))

    def send(self, msg_type, content, buffers=None):
        session = self.notebook.client.session
        message = session.msg(msg_type, content)
        if self.subshell:
            message["header"]["subshell_id"] = self.subshell
        session.send(self.notebook.client.shell_channel.socket, message, buffers=buffers)
        return message["header"]["msg_id"]

    def of(self, model, method):
        """The messages of a kind that a widget has sent."""
        return [m for m in self.messages
                if m["content"]["comm_id"] == model and m["content"]["data"].get("method") == method]

    def _take(self, message):
        content = message["content"]
        if message["msg_type"] == "comm_open":
            self.states[content["comm_id"]] = dict(content["data"].get("state", {}))
        elif message["msg_type"] == "comm_msg":
            self.messages.append(message)
            data = content["data"]
            if data.get("method") == "update":
                known = self.states.setdefault(content["comm_id"], {})
                known.update(data["state"])
                for (key,), buffer in zip(data["buffer_paths"], message["buffers"]):
                    known[key] = bytes(buffer)
        elif message["msg_type"] == "comm_close":
            self.closed.add(content["comm_id"])
        else:
            self.shown.append(message)

    def text(self, stream="stderr"):
        """What cells have printed meanwhile."""
        return "".join(m["content"]["text"] for m in self.shown
                       if m["msg_type"] == "stream" and m["content"]["name"] == stream)
