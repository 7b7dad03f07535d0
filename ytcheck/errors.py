"""One error class per thing a person can act on; str() is the sentence shown, `hint` the way out."""


class YtcheckError(Exception):
    """A failure the reader can act on.

    `exit_code` is what the command line returns for it (design.md §5).
    """

    exit_code = 1
    hint = ""

    def advice(self) -> str:
        """The sentence and the way out, as one line for a terminal or a dialog."""
        return f"{self}{self.hint}"


class UsageError(YtcheckError):
    """The command's arguments do not fit together."""

    exit_code = 2


class DocumentError(YtcheckError):
    """A document of the set cannot be read; `name` is the file's name without its folder."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(self.sentence(name))
        self.name = name

    def __reduce__(self) -> tuple[type["DocumentError"], tuple[str]]:
        # Errors come back from the reader processes: pickle would otherwise rebuild them from the sentence, not the name.
        return type(self), (self.name,)

    @staticmethod
    def sentence(name: str) -> str:
        """What is wrong with the file, ending in a full stop."""
        return f"《{name}》无法读取。"


class FileMissing(DocumentError):
    """There is no file at the path given."""

    hint = "请检查文件是否已被移动、改名或删除。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"找不到文件《{name}》。"


class FileEmpty(DocumentError):
    """The file has no bytes, or no character of text."""

    hint = "请向来文单位重新索取，或另存一份后再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》是空文件，没有任何文字。"


class FileLocked(DocumentError):
    """The system refuses to let the file be read."""

    hint = "请关闭正在使用它的程序，或把文件复制到“文档”文件夹后再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》没有读取权限或正被其他程序占用。"


class FileDamaged(DocumentError):
    """The file's kind is known but its structure is broken, or its name promises another kind."""

    hint = "请用原软件打开后另存为 PDF 再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》已损坏，或者内容与扩展名不符。"


class FileEncrypted(DocumentError):
    """The document asks for a password."""

    hint = "请取消密码保护，另存一份后再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》设有打开密码。"


class NoTextLayer(DocumentError):
    """The PDF holds only scanned images or undecodable text, and scans are not recognised (switched off, or not installed)."""

    hint = "请打开“识别扫描件”后再试，或改用 Word 原件。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》是扫描件，没有可读的文字。"


class ScanIllegible(DocumentError):
    """No page of the scan could be recognised."""

    hint = "请重新扫描得清楚些（300 dpi、端正、黑白分明），或改用 Word 原件。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》是扫描件，没有一页能识别出文字。"


class KindUnsupported(DocumentError):
    """The file is of a kind that the program does not read."""

    hint = "请另存为 PDF 或 DOCX 后再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"暂不支持读取《{name}》这种格式。"


class FileTooLarge(DocumentError):
    """Reading the file passed its bound of time, memory or unpacked size."""

    hint = "请用原软件打开后另存为 PDF，或拆分成几个文件后再试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》过大或结构异常，读取超出了时间或内存上限。"


class NothingToCheck(YtcheckError):
    """No document of the set could be read."""

    exit_code = 3
    hint = "请按上面的提示处理文件后重新核对。"

    def __init__(self) -> None:
        super().__init__("没有一份文件可以核对。")


class BatchEmpty(UsageError):
    """A folder holds no folder with documents, or a list names none."""

    hint = "请为每个区市建一个文件夹，把它的文件放进去；或者给出一份清单，每行写“区市,文件或文件夹”。"

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}”中没有可以核对的区市。")


class BatchListWrong(UsageError):
    """A line of a batch's list names no district or no path."""

    hint = "每行应写“区市,文件或文件夹”，清单请存为 UTF-8 或 GB18030 编码的文本文件。"

    def __init__(self, name: str, line: int) -> None:
        super().__init__(f"清单《{name}》第{line}行无法识别。")


class RuleFileWrong(YtcheckError):
    """A file of a rule pack is wrong; the sentence names its path and key."""

    hint = "请改正规则包文件，或重新安装本程序。"

    def __init__(self, path: str, key: str, fault: str) -> None:
        super().__init__(f"{path}: {key}: {fault}。")


class ResourceMissing(YtcheckError):
    """A file that belongs to the program is not where it should be."""

    hint = "请重新安装本程序。"

    def __init__(self, name: str) -> None:
        super().__init__(f"程序缺少文件 {name}。")


class FaceUnusable(YtcheckError):
    """A font file that a person chose cannot be embedded in a report."""

    hint = "请改选允许嵌入的 TrueType 字体（.ttf、.ttc），或使用程序自带字体。"

    def __init__(self, name: str) -> None:
        super().__init__(f"字体文件《{name}》不能用于报告。")


class OutputRefused(YtcheckError):
    """A result file cannot be written."""

    hint = "请换一个文件夹，或关闭正在打开该文件的程序后再试。"

    def __init__(self, name: str) -> None:
        super().__init__(f"无法写入《{name}》。")


class ProjectError(YtcheckError):
    """The file of a check cannot be used as asked; `name` is its name without the folder."""

    exit_code = 3

    def __init__(self, name: str) -> None:
        super().__init__(self.sentence(name))
        self.name = name

    @staticmethod
    def sentence(name: str) -> str:
        """What is wrong, ending in a full stop."""
        return f"核对文件《{name}》无法使用。"


class ProjectMissing(ProjectError):
    """There is no file at the path given, or it may not be read."""

    hint = "请检查文件是否已被移动、改名或删除，以及有无读取权限。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"打不开核对文件《{name}》。"


class ProjectForeign(ProjectError):
    """The file is not one of this program's."""

    hint = "请选择由本程序保存的 .ytc 文件。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》不是本程序的核对文件，或者已损坏到无法辨认。"


class ProjectNewer(ProjectError):
    """The file was written by a newer version of the program."""

    hint = "请安装新版程序后再打开；文件没有改动。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"核对文件《{name}》由更新版本的程序保存，本版本不能读取。"


class ProjectDamaged(ProjectError):
    """The file is damaged; what can be read may be rescued into a new one."""

    hint = "请先另存一份原件，再用“修复核对文件”把可读的内容（审核意见优先）存入新文件。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"核对文件《{name}》已损坏。"


class ProjectReadOnly(ProjectError):
    """The file is open for reading only, so that nothing can be recorded in it."""

    hint = "请在原来的窗口中操作，或关闭它后重新打开。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"核对文件《{name}》以只读方式打开，不能记录意见。"


class ProjectInUse(ProjectError):
    """The file is open in another window, so that it cannot be replaced."""

    hint = "请关闭那个窗口，或换一个文件名。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"核对文件《{name}》正在另一个窗口中使用。"


class ProjectUnwritable(ProjectError):
    """The file cannot be written at this moment; what stood in it before is untouched."""

    hint = "请检查磁盘空间，以及文件夹是否只读、U 盘或网络盘是否已断开，然后重试。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"无法写入核对文件《{name}》，刚才的操作没有保存。"


class DocumentChanged(DocumentError):
    """The document's bytes are no longer those that were checked."""

    hint = "请重新核对。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》在核对之后又有改动。"


class SourceLost(DocumentError):
    """The document's bytes are not in the file of the check, which was rescued from a damaged one."""

    hint = "请用“替换文件”重新加入原件；已有的条款和意见不受影响。"

    @staticmethod
    def sentence(name: str) -> str:
        return f"《{name}》的原件没有保存在核对文件中。"


class ReasonMissing(YtcheckError):
    """A measure or task was called not applicable without saying why."""

    hint = "请填写理由后再确定。"

    def __init__(self) -> None:
        super().__init__("改为“不适用”须写明理由。")


class PacksDiffer(YtcheckError):
    """Two checks were made against different city documents."""

    hint = "请选择对照同一市级文件的两次核对。"

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"两次核对所对照的文件不同（{before}、{after}），不能比较。")


class Cancelled(YtcheckError):
    """The person stopped the work; nothing was written."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("已取消。")
