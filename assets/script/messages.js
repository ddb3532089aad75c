// SPDX-License-Identifier: MIT
// Every sentence of the script, whole and with named places.

const messages = {
    not_saved: 'You typed text here on {time} that was not saved.',
    unknown_whether_saved: 'You typed text here on {time}. It is not known whether it was saved: ' +
        'look before you save it again.',
    is_now: '{label} is now {now}; you typed {typed}',
    cannot_be_changed: '{label} cannot be changed now; you typed {typed}',
    put_mine_there: 'Put mine there',
    put_it_back: 'Put it back',
    discard: 'Discard',
    empty: 'empty',
    started_again: 'The program was started again. What you typed stays here until you reload.',
    reload: 'Reload',
};

// The parts of a message, with a text or an element at each of its places.
function say(message, places) {
    return message.split(/\{(\w+)\}/).map((part, i) => i % 2 ? places[part] : part);
}
