"""Starts the lab's kernel and asks it for 1 + 1. Run by the environment's Python, which has jupyter_client."""

import sys

from jupyter_client.manager import start_new_kernel


def main(name: str) -> int:
    manager, client = start_new_kernel(kernel_name=name, startup_timeout=60)
    try:
        answers = []
        client.execute_interactive("1 + 1", timeout=60, output_hook=lambda message: answers.append(message["content"]))
        values = [answer["data"]["text/plain"] for answer in answers if "data" in answer]
        print(f"1 + 1 = {values[0] if values else answers}")
        return 0 if values == ["2"] else 1
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
