//! What a person does on the device.

use ahp_maturity::domain::{AssessmentId, Form, Level, OperatingLevel, StatementId};
use ahp_maturity::session::{
    Act, AnswerEdit, BUILT_IN, Fact, FileContents, Place, Resolution, Route,
};

use super::{Database, Device};

impl Device {
    /// A new assessment is started and written.
    pub(crate) fn start(&mut self, form: Form) -> AssessmentId {
        self.start_with(OperatingLevel::Provider, form)
    }

    /// The same, with the questionnaire of an operating level.
    pub(crate) fn start_with(&mut self, level: OperatingLevel, form: Form) -> AssessmentId {
        self.asks_to_start_with(level, form);
        self.all_is_written();
        self.session.route.assessment().expect("its first page").clone()
    }

    /// A new assessment with the provider questionnaire is asked for.
    pub(crate) fn asks_to_start(&mut self, form: Form) {
        self.asks_to_start_with(OperatingLevel::Provider, form);
    }

    fn asks_to_start_with(&mut self, level: OperatingLevel, form: Form) {
        self.happens(Fact::AddressChanged("#/new".to_owned()));
        let all = OperatingLevel::ALL.iter().zip(BUILT_IN);
        let id = all.filter(|(one, _)| **one == level).map(|(_, id)| id).next();
        let pack = self.session.built_in(id.expect("one of four")).expect("it has come");
        self.happens(Fact::StartAsked(form, pack.reference.clone()));
    }

    pub(crate) fn edit(&mut self, id: &AssessmentId, statement: &str, edit: AnswerEdit) {
        self.happens(Fact::AnswerEdited(id.clone(), statement.into(), edit));
    }

    pub(crate) fn answer(&mut self, id: &AssessmentId, statement: &str, level: Level) {
        self.edit(id, statement, AnswerEdit::Level(level));
    }

    /// Something is done on the page of the studio that is shown.
    pub(crate) fn acts(&mut self, what: &str, value: &str) {
        let page = match &self.session.route {
            Route::Assessment(_, place) => place.made(),
            Route::About(topic) => Some(topic.name().to_owned()),
            Route::Start
            | Route::New
            | Route::Open
            | Route::Keeping
            | Route::Workshop
            | Route::NotFound => None,
        };
        let page = page.expect("a page of the studio");
        let (what, value) = (what.to_owned(), value.to_owned());
        self.happens(Fact::Acted(Act { page, what, value }));
    }

    /// A detail of the team is filled in.
    pub(crate) fn tells_of_team(&mut self, id: &AssessmentId, what: &str, value: &str) {
        self.goes_to(&Place::Team.of(id));
        self.acts(what, value);
    }

    /// A page is gone to.
    pub(crate) fn goes_to(&mut self, route: &Route) {
        self.happens(Fact::AddressChanged(route.to_string()));
    }

    /// A file is chosen and read.
    pub(crate) fn opens(&mut self, text: &str) {
        self.chosen = Some(FileContents { name: "saved.json".to_owned(), text: text.to_owned() });
        self.happens(Fact::FileChosen);
    }

    /// The opened file is taken over in a certain way.
    pub(crate) fn accepts(&mut self, resolution: Resolution) {
        self.happens(Fact::ResolutionChosen(resolution));
        self.happens(Fact::FileAccepted);
    }

    /// The text of the assessment's file, as the person gets it.
    pub(crate) fn saved_file(&mut self, id: &AssessmentId) -> String {
        let was_idle = self.writing.is_empty();
        self.happens(Fact::JsonAsked(id.clone()));
        // That a copy has left is written too.
        if was_idle && self.database == Database::Answers {
            self.all_is_written();
        }
        self.downloads.pop().expect("a file").text
    }

    pub(crate) fn headlines(&self) -> Vec<StatementId> {
        let statements = self.session.first_pack().expect("built in").statements();
        statements.filter(|statement| statement.headline).map(|one| one.id.clone()).collect()
    }
}
