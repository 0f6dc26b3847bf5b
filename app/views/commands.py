"""What each action of the window does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMessageBox

from app import words
from app.actions import Actions
from app.compare.compare_place import ComparePlace
from app.desktop import show_in_folder
from app.dialogs.about import AboutDialog
from app.dialogs.failure import failure_box
from app.dialogs.shortcuts import ShortcutSheet
from app.engine_texts import engine_text
from app.jobs import Jobs
from app.map.canvas import MapCanvas
from app.portable import InMenu
from app.preferences.wishes import with_wishes
from app.problem_table import save_table
from app.settings import Settings
from app.theme.theme import Appearance, Theme
from app.views.photo_canvas import PhotoCanvas
from app.views.photo_grid import LARGEST, SMALLEST, STEP
from app.views.sidebar import Place
from engine import Library
from engine.config import OrganiseOptions
from engine.messages import Forget, JobFailed, Organise, Refresh

if TYPE_CHECKING:
    from app.views.window import MainWindow

ZOOM = 1.25
_APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")


class Commands(QObject):
    """Bound methods for menus, shortcuts and buttons alike.

    Signals:
        folder_asked: the person wants to add a folder; the wizard is for that.
    """

    folder_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        library: Library,
        jobs: Jobs,
        theme: Theme,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._library = library
        self._jobs = jobs
        self._theme = theme
        self._settings = settings
        self._unread: set[str] = set()  # sentences about failures that are on the screen

    def connect_parts(self) -> None:
        """Once all parts of the window are there."""
        window, on = self._window, self._actions.on
        places, viewer = window.places, window.places.viewer
        on("add-folder", self._on_add_folder)
        on("rescan", self.rescan_all)
        on("organise", self.organise_all)
        on("watch", self._on_watch)
        on("leave-out", self.leave_out)
        on("export", self.export)
        on("exports", window.exporting.show_exports)
        on("quit", self._on_quit)
        on("groups", self._on_groups)
        on("photos", self._on_photos)
        on("same", self._on_same)
        on("not-sure", self._on_not_sure)
        on("review", self._on_review)
        on("not-read", self._on_not_read)
        on("map", self._on_map)
        on("larger", self._on_larger)
        on("smaller", self._on_smaller)
        on("full-screen", self._on_full_screen)
        on("open", self._on_open)
        on("map-rectangle", places.map.page.toggle_rectangle)
        on("map-lasso", places.map.page.toggle_lasso)
        on("map-dates", places.map.page.toggle_dates)
        on("fit", self._on_fit)
        on("actual-size", self._on_actual_size)
        on("zoom-in", self._on_zoom_in)
        on("zoom-out", self._on_zoom_out)
        on("info", viewer.toggle_facts)
        on("open-group", self._on_open_group)
        on("show", self._on_show)
        on("copy-path", self._on_copy_path)
        on("learning", window.learning.show_learning)
        on("changes", window.learning.show_changes)
        on("pause", self._jobs.toggle_pause)
        on("cancel", self._jobs.cancel)
        on("details", self._on_details)
        on("shortcuts", self._on_shortcuts)
        on("about", self._on_about)
        self._connect_appearances()
        InMenu(self._actions["in-menu"], window.acts.toast.say, self)
        self._actions["watch"].setChecked(self._library.folders.is_watched())
        places.photo_changed.connect(self._on_photo_changed)
        places.map.use(self._actions)
        places.show_asked.connect(self._show_photo)
        places.problems.show_asked.connect(self._show_path)
        places.problems.retry_asked.connect(self.read_again)
        places.problems.save_asked.connect(self.save_problems)
        places.groups.folder_asked.connect(self.folder_asked)
        window.sidebar.folder_asked.connect(self.folder_asked)
        window.sidebar.rescan_asked.connect(self.rescan)
        window.sidebar.organise_asked.connect(self.organise)
        window.sidebar.forget_asked.connect(self.forget)
        window.sidebar.show_asked.connect(self._show_path)
        window.strip.details_asked.connect(self._on_details)
        self._on_photo_changed(None)

    # ------------------------------------------------------------ folders and jobs

    def rescan(self, folder: Path) -> None:
        """Read what is new in a folder and leave the groups alone; where there are none yet, organise it."""
        if self._library.groups.current_run() is None:
            self.organise(folder)
        elif not self._jobs.is_organising(folder):
            self._jobs.submit(Refresh(folder))

    def organise(self, folder: Path) -> None:
        """Bring the library up to date with a folder and group its photos, as it was organised before."""
        if not self._jobs.is_organising(folder):
            self._jobs.submit(Organise(folder, self._last_options()))

    def read_again(self) -> None:
        """Try what could not be read once more, in every folder that holds some of it."""
        problems = [problem.path for problem in self._library.problems.all()]
        for folder in self._library.folders.all():
            concerned = any(path.is_relative_to(folder.path) for path in problems)
            if concerned and not self._jobs.is_organising(folder.path):
                self._jobs.submit(Organise(folder.path, self._last_options(), retries=True))

    def save_problems(self) -> None:
        save_table(self._library.problems.all(), self._window)

    def rescan_all(self) -> None:
        for folder in self._library.folders.all():
            self.rescan(folder.path)

    def organise_all(self) -> None:
        for folder in self._library.folders.all():
            self.organise(folder.path)

    def forget(self, folder: Path) -> None:
        """Take a folder out of the library, after saying what goes and what stays."""
        box = QMessageBox(self._window)
        box.setObjectName("forgetBox")
        box.setTextFormat(Qt.TextFormat.PlainText)
        sentence = self.tr("Take %1 out of the library?").replace("%1", words.path(folder))
        box.setText(sentence)
        belongings = self._library.belongings(folder)
        what = self.tr(
            "From the library goes: %1, with the previews. The files stay where they are. What you decided is "
            "remembered: should the same photos come back, it holds again. A copy of the library is made first."
        )
        stays = self.tr("What lies in %1 as well stays: that is a folder of the library.")
        sentences = [what.replace("%1", words.photos(belongings.photos()))]
        sentences += [stays.replace("%1", words.path(path)) for path in belongings.kept_by()]
        box.setInformativeText("\n".join(sentences))
        take = box.addButton(self.tr("Take it out"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is take:
            self._jobs.submit(Forget(folder))

    def _on_watch(self) -> None:
        is_on = self._actions["watch"].isChecked()
        self._library.folders.watch(is_on)
        self._jobs.watch(is_on)

    def leave_out(self) -> None:
        """Let the person edit what scans pass over, then look at the folders again."""
        before = self._library.exclusions.all()
        text, is_changed = QInputDialog.getMultiLineText(
            self._window,
            self.tr("Leave out"),
            self.tr(
                "One a line: the name of a folder or file anywhere (thumbnails, *.gif),\n"
                "or a place in your folders (2019/drafts). No file is touched."
            ),
            "\n".join(before),
        )
        if not is_changed:
            return
        self._library.exclusions.replace(text.splitlines())
        if self._library.exclusions.all() != before:
            self.rescan_all()

    def _last_options(self) -> OrganiseOptions:
        """What the present groups were made with, so that looking again does not start anything new.

        Where learning was asked for and the first look was kept, it was still learning that was asked for.
        """
        run = self._library.runs.judged() or self._library.groups.current_run()
        if run is None:
            return with_wishes(OrganiseOptions(), self._settings)
        known = {name: value for name, value in run.options.items() if name in _REMEMBERED}
        return with_wishes(OrganiseOptions(quick=run.kind == "quick", **known), self._settings)

    def export(self) -> None:
        """What is selected, the group that is open, those that are marked, or all of them."""
        places = self._window.places
        self._window.exporting.show_export(places.chosen_groups(), places.selected_photos())

    def tell_failure(self, failure: JobFailed) -> None:
        """Once: where several folders run into the same, as into a full disk, one sentence says it."""
        said = engine_text(failure.sentence)
        if said not in self._unread:
            self._unread.add(said)
            box = failure_box(failure, self._window)
            box.finished.connect(self._on_failure_read)
            box.open()

    def _on_failure_read(self) -> None:
        box = self.sender()
        if isinstance(box, QMessageBox):
            self._unread.discard(box.text())

    def _on_add_folder(self) -> None:
        self.folder_asked.emit()

    def _on_quit(self) -> None:
        self._window.close()

    def _on_details(self) -> None:
        details = self._window.details
        details.setVisible(not details.isVisibleTo(self._window))
        is_shown = details.isVisibleTo(self._window)
        self._window.strip.show_details_state(is_shown)
        self._actions["details"].setChecked(is_shown)

    # ------------------------------------------------------------ places and sizes

    def _on_groups(self) -> None:
        self._window.places.go(Place.GROUPS)

    def _on_photos(self) -> None:
        self._window.places.go(Place.ALL_PHOTOS)

    def _on_same(self) -> None:
        self._window.places.go(Place.SAME)

    def _on_not_sure(self) -> None:
        self._window.places.go(Place.NOT_SURE)

    def _on_review(self) -> None:
        self._window.places.go(Place.REVIEW)

    def _on_not_read(self) -> None:
        self._window.places.go(Place.NOT_READ)

    def _on_map(self) -> None:
        self._window.places.go(Place.MAP)

    def _on_larger(self) -> None:
        self._resize_photos(STEP)

    def _on_smaller(self) -> None:
        self._resize_photos(-STEP)

    def _resize_photos(self, by: int) -> None:
        self.show_photos_at(self._settings.thumb_size + by)

    def show_photos_at(self, height: int) -> None:
        """Give the photos of all grids this height, in logical pixels, as far as it is within the limits."""
        height = max(SMALLEST, min(LARGEST, height))
        self._settings.thumb_size = height
        for grid in self._window.places.grids():
            grid.set_row_height(height)

    def _on_full_screen(self) -> None:
        window = self._window
        (window.showNormal if window.isFullScreen() else window.showFullScreen)()
        self._actions["full-screen"].setChecked(window.isFullScreen())

    # ------------------------------------------------------------ one photo

    def _photo(self) -> int | None:
        similar = self._window.similar
        if similar.results.hasFocus() and similar.results.current_photo() is not None:
            return similar.results.current_photo()
        return self._window.places.current_photo()

    def _on_open(self) -> None:
        photo_id = self._photo()
        if photo_id is not None and not self._window.places.is_viewing:
            self._window.places.open_photo(photo_id)

    def _canvas(self) -> PhotoCanvas | MapCanvas | ComparePlace:
        """What is zoomed in the place in front."""
        page, places = self._window.places.currentWidget(), self._window.places
        if isinstance(page, ComparePlace):
            return page
        return places.viewer.canvas if page is places.viewer else places.map.canvas

    def _on_fit(self) -> None:
        self._canvas().fit()

    def _on_actual_size(self) -> None:
        canvas = self._canvas()
        if not isinstance(canvas, MapCanvas):
            canvas.show_actual_size()

    def _on_zoom_in(self) -> None:
        self._canvas().zoom_by(ZOOM)

    def _on_zoom_out(self) -> None:
        self._canvas().zoom_by(1 / ZOOM)

    def _on_open_group(self) -> None:
        photo_id = self._photo()
        group = self._library.groups.group_of(photo_id) if photo_id is not None else None
        if group is not None and photo_id is not None:
            self._window.places.open_group(group.id)
            self._window.places.group.grid.select_photo(photo_id)

    def _on_show(self) -> None:
        photo_id = self._photo()
        if photo_id is not None:
            self._show_photo(photo_id)

    def _show_photo(self, photo_id: int) -> None:
        photo = self._window.rows.get(photo_id)
        if photo is not None:
            self._show_path(photo.path)

    def _show_path(self, path: Path) -> None:
        show_in_folder(path)

    def _on_copy_path(self) -> None:
        photo_id = self._photo()
        photo = self._window.rows.get(photo_id) if photo_id is not None else None
        if photo is not None:
            QGuiApplication.clipboard().setText(words.path(photo.path))

    def _on_photo_changed(self, photo_id: int | None) -> None:
        places = self._window.places
        is_viewing, is_map = places.is_viewing, places.currentWidget() is places.map and places.map.has_map
        self._actions.enable(photo_id is not None, "similar", "show", "copy-path", "open-group")
        self._actions.enable(photo_id is not None and not is_viewing, "open")
        is_comparing = isinstance(places.currentWidget(), ComparePlace)
        self._actions.enable(is_viewing, "info")
        self._actions.enable(is_viewing or is_comparing, "actual-size")
        self._actions.enable(is_viewing or is_comparing or is_map, "fit", "zoom-in", "zoom-out")
        self._actions.enable(is_map, "map-rectangle", "map-lasso", "map-dates")

    # ------------------------------------------------------------ appearance and help

    def _connect_appearances(self) -> None:
        together = QActionGroup(self)
        for appearance in _APPEARANCES:
            action = self._actions[appearance]
            together.addAction(action)
            action.setChecked(appearance == self._theme.appearance)
        together.triggered.connect(self._on_appearance)

    def _on_appearance(self) -> None:
        for appearance in _APPEARANCES:
            if self._actions[appearance].isChecked():
                self._theme.choose(appearance)
                self._settings.appearance = appearance

    def _on_shortcuts(self) -> None:
        ShortcutSheet(self._actions.specs, self._window).exec()

    def _on_about(self) -> None:
        AboutDialog(self._library.root, self._window).exec()


_REMEMBERED = ("groups", "epochs", "recipe", "backbone", "device", "seed")
