//! One radio button with its label, for short questions beside the statements.

use yew::prelude::*;

pub(in crate::views) fn radio(
    group: &str,
    number: u8,
    words: String,
    chosen: bool,
    on_choose: Callback<Event>,
) -> Html {
    let id = AttrValue::from(format!("{group}-{number}"));
    html! {
        <div class="nhsuk-radios__item">
            <input
                class="nhsuk-radios__input"
                type="radio"
                name={group.to_owned()}
                id={id.clone()}
                checked={chosen}
                onchange={on_choose}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={id}>{ words }</label>
        </div>
    }
}
