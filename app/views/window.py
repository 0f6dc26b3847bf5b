"""The main window: its parts, and how they hear of each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from app import words
from app.actions import Actions, specs
from app.acts.group_commands import GroupCommands
from app.acts.regrouped import Regrouped
from app.acts.selecting import Selecting
from app.bridge import Bridge
from app.compare.compare_place import ComparePlace
from app.compare.comparing import Comparing
from app.context_menus import make_context_menus
from app.dragging import cargo
from app.dragging.dragging import Dragging
from app.engine_texts import engine_text
from app.exporting.windows import ExportWindows
from app.help.windows import Help
from app.jobs import Jobs, Work
from app.keys import Keys
from app.learning.comparison import is_learned_shown
from app.learning.windows import LearningWindows
from app.manners import Manners
from app.map.map_place import MapPlace
from app.models.photo_rows import PhotoRows
from app.preferences.windows import SettingsWindows
from app.presence import Presence
from app.review.review_place import ReviewPlace
from app.review.reviewer import Counts, Reviewer
from app.sames.removals import Removals
from app.sames.sames_place import SamesPlace
from app.settings import Settings
from app.similar.answers import Answers
from app.similar.browsing import Browsing
from app.similar.outside import has_picture, is_only_an_address
from app.similar.panel import SimilarPanel
from app.similarity import Similarity
from app.sorting.sorting import Sorting
from app.theme import motion
from app.theme.fonts import scaled, window_size
from app.theme.theme import Theme
from app.thumbs.originals import Originals
from app.thumbs.thumbs import Thumbs
from app.views.commands import Commands
from app.views.dropping import dropped_folders
from app.views.job_details import JobDetails
from app.views.job_strip import JobStrip
from app.views.key_tips import KeyTips
from app.views.language_menu import LanguageMenu
from app.views.places import Places
from app.views.sidebar import Place, Sidebar
from app.views.whereabouts import Whereabouts
from app.why.subject import Subject, subject
from app.why.windows import WhyWindows
from engine import Library
from engine.messages import GroupsChanged, JobFailed, JobFinished, ProblemsChanged

REFRESH_MS = 1500
"""While photos flow in, what shows them is read again no more often than this."""
TURNED_MS = 200
"""While the dial moves, only the cards follow; the rest once it has stood still for this long."""


class MainWindow(QMainWindow):
    """Assembles the parts; what the actions do is in Commands.

    Signals:
        folders_dropped(object): folders were dropped on the window, a tuple of paths.
        closing: the window is about to close.
    """

    folders_dropped = Signal(object)
    closing = Signal()

    def __init__(
        self, library: Library, jobs: Jobs, bridge: Bridge, theme: Theme, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Kindred"))
        self.setAcceptDrops(True)
        self._library = library
        self._jobs = jobs
        self._bridge = bridge
        self._settings = settings
        self.rows = PhotoRows(library.photos, library)
        self.thumbs = Thumbs(self.rows.preview, self)
        self._originals = Originals(self)
        self.similarity = Similarity(library.root, self)
        self.sidebar = Sidebar(theme)
        sames = SamesPlace(library, jobs, bridge, self.rows, self.thumbs, theme)
        self.reviewer = Reviewer(library.root, self)
        review = ReviewPlace(self.reviewer, self.rows, self.thumbs, theme)
        map_ = MapPlace(library, jobs, bridge, self.rows, self.thumbs, theme)
        self.places = Places(library, self.rows, self.thumbs, self._originals, sames, review, map_, theme)
        self.removals = Removals(library, sames, jobs, bridge, self._on_photos_gone, self)
        answers = Answers(self.similarity, jobs, bridge, self)
        self.similar = SimilarPanel(answers, self.rows, self.thumbs, theme)
        self.details = JobDetails(jobs, theme)
        self.strip = JobStrip(jobs, theme)
        self.learning = LearningWindows(library, jobs, bridge, self.rows, self.thumbs, theme, self)
        self.why = WhyWindows(self._on_why_asked, jobs, bridge, self.rows, self.thumbs, theme, self)
        self.exporting = ExportWindows(library, jobs, bridge, settings, self)
        self.keys = Keys(specs(), settings, self)
        self.actions_ = Actions(self.menuBar(), self.keys, theme, self)
        self.commands = Commands(self, self.actions_, library, jobs, theme, settings)
        self.languages = LanguageMenu(settings, self)
        self.actions_.add_menu("system", self.languages)
        self.manners = Manners(settings, jobs, Presence(self), self)
        self.settings = SettingsWindows(
            library, settings, theme, self.actions_, self.languages, self.manners, jobs, bridge, self
        )
        self.acts = GroupCommands(library, self.places, self.actions_, self.thumbs, theme, self)
        self.browsing = Browsing(library, self.similar, self.places, self.actions_, self.acts.toast, self)
        self.compare = ComparePlace(self.rows, self.thumbs, self.similarity, theme)
        self.places.addWidget(self.compare)
        self.comparing = Comparing(
            self.compare, self.places, self.similar, self.actions_, self.acts.toast.say, self
        )
        self.dragging = Dragging(library, self.rows, self.thumbs, theme, self.places, self.acts, self.sidebar)
        self.dragging.follow(self.similar.results)
        self.sorting = Sorting(library, self.places, self.actions_, settings, theme)
        self.selecting = Selecting(self.places, self.actions_, self)
        self.help = Help(library, self.places, self.similar, self.actions_, self.acts.toast.say, theme, self)
        self.regrouped = Regrouped(library, self.acts.do, self.thumbs, theme, self)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(REFRESH_MS)
        self._stale.timeout.connect(self._on_stale)
        self._turned = QTimer(self)
        self._turned.setSingleShot(True)
        self._turned.setInterval(TURNED_MS)
        self._turned.timeout.connect(self._on_regrouped)
        self._whereabouts, self._was_shown = Whereabouts(library, self.places, settings), False
        self._lay_out()
        self._connect(bridge)
        self._restore()
        KeyTips(self.keys, self)
        self.refresh_all()
        self.places.groups.cards.setFocus()  # the first key is for the groups, not for the list of places
        if interrupted := self.exporting.interrupted():
            self.places.groups.banner.say(interrupted)

    # ------------------------------------------------------------ keeping up with the library

    def refresh_all(self) -> None:
        """Read everything that is shown from the library again."""
        self._count()
        self.places.refresh(self.places.place)
        self.regrouped.follow()
        self.similarity.reload()

    def _count(self) -> None:
        library, sidebar = self._library, self.sidebar
        photos, groups = library.photos.count(), len(library.groups.all())
        sidebar.count(Place.GROUPS, groups)
        sidebar.count(Place.ALL_PHOTOS, photos)
        sidebar.count(Place.SAME, sum(one.sets for one in library.sames.counts().values()))
        sidebar.count(Place.NOT_SURE, len(library.groups.not_sure()))
        sidebar.count(Place.REVIEW, library.doubts.count())
        sidebar.count(Place.NOT_READ, library.problems.count())
        sidebar.show_folders(library.folders.all())
        if groups:
            self.strip.say_when_idle(f"{words.photos(photos)} · {words.groups(groups)}")
        else:
            self.strip.say_when_idle(self.tr("Nothing is running") if photos else self.tr("Ready"))
        self.actions_.enable(bool(photos), "export")
        self.actions_.enable(bool(library.folders.all()), "rescan", "organise")

    def _on_photos_added(self) -> None:
        if not self._stale.isActive():
            self._stale.start()

    def _on_stale(self) -> None:
        self.rows.clear()  # a photo that is known may have moved or been edited
        self._count()
        if self.places.place is Place.ALL_PHOTOS:
            self.places.refresh(Place.ALL_PHOTOS)

    def _on_problems_changed(self, event: ProblemsChanged) -> None:
        self.sidebar.count(Place.NOT_READ, event.count)
        if self.places.place is Place.NOT_READ:
            self.places.refresh(Place.NOT_READ)

    def _on_groups_changed(self, event: GroupsChanged) -> None:
        self.rows.clear()
        self._count()
        self.places.on_groups_changed()
        self.acts.update_actions()
        self.regrouped.follow()
        self.similarity.reload()
        self.why.forget()
        banner = self.places.groups.banner
        work = self._jobs.current
        if event.learned:
            sentence = self.tr("Learned from your photos: these groups replace the first look.")
            banner.say(sentence, is_brief=True)
        elif work is not None and not work.is_quick:
            banner.say(
                self.tr("First look, before learning. Learning goes on; better groups will replace these.")
            )
        else:
            banner.hide()

    def _on_turned(self) -> None:
        dial = self._library.groups.dial()
        if dial is not None:
            self.sidebar.count(Place.GROUPS, dial.shown)
        self._turned.start()

    def _on_regrouped(self) -> None:
        """The same photos are in other groups."""
        self._count()
        self.places.refresh(Place.NOT_SURE)
        self.places.viewer.refresh()

    def _on_photos_gone(self) -> None:
        self.rows.clear()
        self.refresh_all()

    def _on_jobs_changed(self) -> None:
        work = self._jobs.current
        self.actions_.enable(self._jobs.shown is not None, "pause", "cancel")
        self.places.set_working(work is not None)

    def _on_job_ended(self, work: Work) -> None:
        if work.is_organising and isinstance(work.end, JobFinished):
            self.places.map.prepare()
        if work.is_worth_telling:
            self.refresh_all()
        else:  # a watched folder is looked at often, and all that is shown takes its time to read
            self.rows.clear()
            self._count()
        banner = self.places.groups.banner
        if isinstance(work.end, JobFailed):
            banner.hide()
            if work.is_asked:
                self.commands.tell_failure(work.end)
        elif work.seen and not is_learned_shown(self._library.groups.current_run()):
            verdict = self._library.runs.verdict()
            if verdict is None:
                banner.hide()
            else:  # the first look stays: better groups are not on their way any more
                banner.say(engine_text(verdict.sentence), is_brief=True)

    # ------------------------------------------------------------ same photos

    def _on_sames_found(self) -> None:
        self._count()

    # ------------------------------------------------------------ review

    def _on_review_settled(self, counts: Counts) -> None:
        """All answers are remembered. While one reviews, nothing but the numbers is read again."""
        self.sidebar.count(Place.GROUPS, counts.groups)
        self.sidebar.count(Place.NOT_SURE, counts.not_sure)
        self.sidebar.count(Place.REVIEW, counts.doubtful)
        photos = words.photos(self.sidebar.counted(Place.ALL_PHOTOS))
        self.strip.say_when_idle(f"{photos} · {words.groups(counts.groups)}")
        if not self.places.is_reviewing:
            self.places.on_acted()
        self.acts.update_actions()

    def _on_map_opened(self, photo_id: int) -> None:
        self.places.open_photo(photo_id, [photo_id])
        self.activateWindow()

    def show_why(self) -> None:
        if not self.why.show():
            self.acts.toast.say(
                self.tr("Select two photos, or open a photo, to see where they look alike to the program.")
            )

    def _on_why_asked(self) -> Subject | None:
        return subject(self._library, self.places, self.similar, self.similarity)

    # ------------------------------------------------------------ folders dropped, closing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if cargo.is_ours(data):  # on its way to a group or to another program
            event.ignore()
        elif dropped_folders(data) or has_picture(data) or is_only_an_address(data):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Folders are to be organised; a picture is looked for, where there is anything to look in."""
        data = event.mimeData()
        folders = dropped_folders(data)
        if folders and (not has_picture(data) or self.similarity.index is None):
            event.acceptProposedAction()
            self.folders_dropped.emit(folders)
        elif self.browsing.take(data):
            event.acceptProposedAction()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self._whereabouts.restore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: the engine goes on at the next start."""
        self._settings.keep_bytes("geometry", self.saveGeometry())
        self._settings.keep_bytes("splitter", self._splitter.saveState())
        self._whereabouts.keep()
        self._settings.keep_switch("facts", self.places.viewer.is_shown_with_facts)
        self._settings.save()
        self._stale.stop()
        self._turned.stop()
        self.learning.close()
        self.regrouped.close()
        self.browsing.close()
        self.exporting.close()
        self.settings.close()
        self.why.close()
        self.help.close()
        self.closing.emit()
        for part in (self.thumbs, self._originals, self.similarity):
            part.close()
        self.sorting.close()
        self.compare.close_down()
        places = self.places
        for place in (places.all_photos, places.group, places.not_sure):
            place.close_down()
        places.sames.close_down()
        places.review.close_down()
        places.map.close_down()
        super().closeEvent(event)

    # ------------------------------------------------------------ assembly

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("mainSplitter")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.sidebar, self.places, self.similar):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([max(208, scaled(168)), 752, 320])
        self.similar.hide()
        self.details.hide()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.details)
        column.addWidget(self.strip)
        self.setCentralWidget(middle)
        self.setMinimumSize(760, 520)

    def _connect(self, bridge: Bridge) -> None:
        bridge.photos_added.connect(self._on_photos_added)
        bridge.problems_changed.connect(self._on_problems_changed)
        bridge.groups_changed.connect(self._on_groups_changed)
        bridge.sames_found.connect(self._on_sames_found)
        self.reviewer.settled.connect(self._on_review_settled)
        bridge.folder_forgotten.connect(self._on_photos_gone)
        bridge.watch_changed.connect(self.sidebar.show_watch)
        self._jobs.changed.connect(self._on_jobs_changed)
        self._jobs.ended.connect(self._on_job_ended)
        self.sidebar.chosen.connect(self.places.go)
        self.places.entered.connect(self.sidebar.mark)
        self.places.turned.connect(self._on_turned)
        self.strip.learning_asked.connect(self.learning.show_learning)
        self.places.groups.changes_asked.connect(self.learning.show_changes)
        self.learning.opened.connect(self._on_map_opened)
        self.languages.told.connect(self.acts.toast.say)
        self.commands.connect_parts()
        self.actions_.on("why", self.show_why)
        self.actions_.on("settings", self.settings.show)
        self.settings.photos_sized.connect(self.commands.show_photos_at)
        self.settings.strictness_changed.connect(self.places.recut)
        make_context_menus(self.actions_, self.places, self.similar, self.sidebar)
        self.acts.acted.connect(self._count)
        self.acts.acted.connect(self.regrouped.follow)
        self.actions_.on("regrouped", self.regrouped.show)
        self.regrouped.counted.connect(self.places.groups.show_waiting)
        self.places.groups.waiting_asked.connect(self.regrouped.show)
        self.regrouped.opened.connect(self._on_map_opened)
        self._on_jobs_changed()
        self.sidebar.mark(Place.GROUPS)

    def _restore(self) -> None:
        motion.wish(self._settings.motion)
        self.resize(window_size(1280, 800))
        self.restoreGeometry(self._settings.bytes_of("geometry"))
        self._splitter.restoreState(self._settings.bytes_of("splitter"))
        self.places.viewer.show_facts(self._settings.is_on("facts", default=True))
        for grid in self.places.grids():
            grid.set_row_height(self._settings.thumb_size)
