"""Malformed messages, always the same ones for a seed."""

import hashlib
import hmac
import json
import random

CHANNELS = ("shell", "control", "stdin", "iopub", "hb")
DELIMITER = b"<IDS|MSG>"
TYPES = (
    "execute_request",
    "complete_request",
    "inspect_request",
    "is_complete_request",
    "history_request",
    "comm_info_request",
    "kernel_info_request",
    "interrupt_request",
    "delete_subshell_request",
    "list_subshell_request",
    "comm_open",
    "comm_msg",
    "comm_close",
    "input_reply",
    "nosuch_request",
    "request",
    "",
)
FIELDS = (
    "code", "cursor_pos", "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error", "detail_level",
    "hist_access_type", "n", "session", "start", "stop", "pattern", "unique", "output", "raw", "comm_id", "target_name",
    "data", "restart", "subshell_id", "value",
)
NOT_JSON = (b"", b"{", b"}", b"[1", b"nul", b'"', b"{'a': 1}", b'{"a":}', b'{"a": 1} {}', b"\xff\xfe{\x00}\x00", b'{"\xc3(": 1}', b"\x00" * 64)


class Malformed:
    """A source of malformed messages: a channel and the frames to send on it."""

    def __init__(self, key, seed):
        self.key = key
        self.random = random.Random(seed)
        self.count = 0
        self.asked = set()
        """The ids of requests whose content alone is wrong: each is to be answered."""

    def next(self):
        channel = self.random.choice(CHANNELS)
        if channel in ("iopub", "hb"):
            return channel, self.noise()
        make = self.random.choice((self.noise, self.framed_wrong, self.signed_wrong, self.not_json, self.nested, self.asking, self.asking))
        return channel, make(channel) if make == self.asking else make()

    def noise(self):
        sizes = (0, 1, 8, 255, 256, 1000, 100_000)
        return [self.random.randbytes(self.random.choice(sizes)) for _ in range(self.random.randint(1, 12))]

    def parts(self, content=None):
        return [json.dumps(part).encode() for part in (self.header(), {}, {}, content or {})]

    def header(self, msg_type=None):
        self.count += 1
        msg_type = self.random.choice(TYPES) if msg_type is None else msg_type
        return {"msg_id": f"malformed-{self.count}", "msg_type": msg_type, "session": "s", "username": "u", "version": "5.4"}

    def framed_wrong(self):
        frames = self.signed(self.parts())
        for _ in range(self.random.randint(1, 4)):
            if frames and self.random.random() < 0.5:
                frames.pop(self.random.randrange(len(frames)))
            else:
                frames.insert(self.random.randint(0, len(frames)), self.random.choice((DELIMITER, b"", b"{}")))
        return frames or [b""]

    def signed_wrong(self):
        frames = self.signed(self.parts())
        frames[1] = self.random.choice((b"", b"0" * 64, b"\xff" * 64, frames[1][:-1], frames[1].upper(), frames[1] * 1_000))
        return frames

    def not_json(self):
        parts = self.parts()
        for _ in range(self.random.randint(1, 4)):
            parts[self.random.randrange(4)] = self.random.choice((*NOT_JSON, json.dumps(self.value()).encode()))
        return self.signed(parts)

    def nested(self):
        depth = self.random.choice((100, 1_000, 20_000))
        opening, closing = self.random.choice((("[", "]"), ('{"a":', "}")))
        deep = (opening * depth + "1" + closing * depth).encode()
        parts = self.parts()
        place = self.random.randrange(4)
        parts[place] = parts[place][:-1] + (b"," if len(parts[place]) > 2 else b"") + b'"deep":' + deep + b"}"
        return self.signed(parts)

    def asking(self, channel):
        """A request that is right but for its content."""
        header = self.header()
        content = {field: self.value() for field in self.random.sample(FIELDS, self.random.randint(0, 8))}
        if channel in ("shell", "control") and header["msg_type"].endswith("_request"):
            self.asked.add(header["msg_id"])
        if self.random.random() < 0.1:
            header["subshell_id"] = self.random.choice(("", "nosuch", 7))
        parts = [json.dumps(part).encode() for part in (header, {}, {}, content)]
        return self.signed(parts) + [self.random.randbytes(10)] * self.random.choice((0, 0, 1, 50))

    def value(self, depth=0):
        simple = (None, True, -1, 0, 2**40, 10**400, 1e308, float("nan"), "", "x", "}{", "\0", "\ud83d", "Str", "1 +", "%%", "x" * 10_000)
        if depth < 3 and self.random.random() < 0.3:
            some = [self.value(depth + 1) for _ in range(self.random.randint(0, 3))]
            return some if self.random.random() < 0.5 else {str(i): one for i, one in enumerate(some)}
        return self.random.choice(simple)

    def signed(self, parts):
        signature = hmac.new(self.key, digestmod=hashlib.sha256)
        for part in parts:
            signature.update(part)
        return [DELIMITER, signature.hexdigest().encode(), *parts]
