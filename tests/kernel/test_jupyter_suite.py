"""The public suite for Jupyter kernels, whole."""

import jupyter_kernel_test
import pytest


@pytest.fixture(autouse=True, scope="class")
def under_test(request, kernel_name):
    request.cls.kernel_name = kernel_name


@pytest.mark.usefixtures("under_test")
class TestKernel(jupyter_kernel_test.KernelTests):
    language_name = "java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": "System.identityHash", "matches": {"identityHashCode("}},
    ]
    complete_code_samples = ["1 + 1", "int x = 1;", "class A { }", "for (int i = 0; i < 3; i++) { }"]
    incomplete_code_samples = ["int f() {", "class A {", "for (int i = 0; i < 3; i++) {"]
    invalid_code_samples = ["int x = = 1;", "class 1A { }"]
    code_generate_error = 'throw new RuntimeException("boom");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "6 * 7", "result": "42"},
    ]
    code_display_data = [{"code": 'display("shown");', "mime": "text/plain"}]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Thread.sleep"
    code_clear_output = "clearOutput();"


@pytest.mark.usefixtures("under_test")
class TestIopubWelcome(jupyter_kernel_test.IopubWelcomeTests):
    support_iopub_welcome = True
