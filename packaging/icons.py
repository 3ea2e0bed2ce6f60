"""Makes the application's icons from one drawing: PNG in all sizes, ICO for Windows, ICNS for macOS."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "packbench.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
LARGEST_IN_ICO = 256


def drawn(side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def as_pillow(image: QImage) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    image.save(buffer, "PNG")
    buffer.seek(0)
    from io import BytesIO  # noqa: PLC0415 (only here)

    return Image.open(BytesIO(bytes(buffer.data().data())))


def main(folder: Path) -> None:
    application = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    images = {side: drawn(side) for side in SIZES}
    for side, image in images.items():
        image.save(str(folder / f"packbench-{side}.png"))
    pictures = {side: as_pillow(image) for side, image in images.items()}
    for_windows = [picture for side, picture in pictures.items() if side <= LARGEST_IN_ICO]
    for_windows[-1].save(folder / "packbench.ico", append_images=for_windows[:-1])
    pictures[SIZES[-1]].save(folder / "packbench.icns", append_images=list(pictures.values())[:-1])
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
