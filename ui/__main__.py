from app.runtime import garbage

garbage.hold()

from ui.main import main  # noqa: E402 (modules are no garbage)

raise SystemExit(main())
