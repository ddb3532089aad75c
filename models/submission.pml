// SPDX-License-Identifier: MIT
// A submission is applied once, to the state its user saw, or refused. README.md lists the parts that
// are left out. Every #if is a mistake that the exploration has to find, except OPTIMISTIC. With it
// the protocol is that on PostgreSQL, and without it that on SQLite.

#ifdef AGEING
#define SERVERS 2      // requests that are handled at the same time
#define GETS 1         // pages opened
#define POSTS 4        // submissions and previews, repeated ones included
#define LAST_MOMENT 3  // of the clock
#else
#define SERVERS 3
#define GETS 2
#define POSTS 5
#endif
#define PAGES (GETS + POSTS)

// A page may be submitted in the moment of its birth and in the next one. No request is still
// under way in the second moment after the one that it began in.
#define MAX_AGE 1
#ifdef PURGE_AT_THE_MAX_AGE
#define CLAIMS_ARE_KEPT MAX_AGE
#else
#define CLAIMS_ARE_KEPT (2 * MAX_AGE)
#endif

// The row has the value 1 or 2, as it was submitted. A preview submits nothing: it asks for the
// page again with what was typed.
#define NOTHING 0
#define PREVIEW 3
#define HELD 255

// The database. A claim is NOTHING, HELD by a transaction, or the input that was applied, and has
// the birth of its page instance.
byte row = 1;
byte claims[PAGES];
byte births[PAGES];
byte commits;
bool locked;

byte now;
bool is_handling[SERVERS];
bool is_slow[SERVERS];  // requests that began before this moment

// Every page that anybody was sent. Its instance is the number of the page that began it. Only the
// properties look at the state that its user saw, and at its intention.
typedef Page {
    byte base;
    byte instance;
    byte birth;
    byte seen;
    byte intention
}
Page page[PAGES];
byte pages;
byte gets;
byte posts;

// The input that was really applied, for each intention; only the properties look at it.
byte applied[PAGES];

#define INSTANCE page[sent].instance
#define INTENTION page[sent].intention
#define IS_TOO_OLD (now - page[sent].birth > MAX_AGE)
#define IS_CLAIMED (claims[INSTANCE] != NOTHING && claims[INSTANCE] != HELD)

// The properties.
inline nobody_overwrites_what_they_did_not_see() { assert(row == page[sent].seen) }
inline an_intention_is_applied_at_most_once() { assert(applied[INTENTION] == NOTHING) }
inline what_is_acknowledged_is_applied() { assert(applied[INTENTION] == input) }
// This also has a repeated submission answered like the first.
inline what_is_refused_has_no_effect() { assert(applied[INTENTION] != input) }
inline what_is_said_to_be_unsaved_is() { assert(!applied[INTENTION]) }
inline what_is_said_to_be_saved_is() { assert(applied[INTENTION]) }

inline begin() {
#ifdef OPTIMISTIC
    snapshot = commits;
#else
    !locked -> locked = true;
#endif
#ifndef CHECK_OUTSIDE_TRANSACTION
    found = row
#endif
}

inline end_transaction() {
    locked = false;
    snapshot = 0  // forgotten, as `sent` and others are below, so that there are fewer states
}

inline roll_back() {
    d_step {
        if
        :: claims[INSTANCE] == HELD -> claims[INSTANCE] = NOTHING
        :: else
        fi;
        end_transaction()
    }
}

inline answer_claimed() {
    if
#ifdef CLAIM_WITHOUT_INPUT
    :: goto saved
#else
    :: claims[INSTANCE] == input -> goto saved
    :: else -> goto saved_otherwise
#endif
    fi
}

// A page that was just rendered, in a read transaction of its own.
inline send_page(of_instance, of_intention, born) {
    page[pages].base = row;
    page[pages].seen = row;
    page[pages].instance = of_instance;
    page[pages].intention = of_intention;
#ifdef AGE_OF_THE_SEAL
    page[pages].birth = now;
#else
    page[pages].birth = born;
#endif
    pages++
}

inline begin_an_intention() { send_page(pages, pages, now) }

#ifdef AGEING
inline begin_request() { is_handling[_pid] = true }

inline end_request() {
    is_handling[_pid] = false;
    is_slow[_pid] = false
}

#else
inline begin_request() { skip }
inline end_request() { skip }
#endif

active [SERVERS] proctype server() {
    byte sent;      // the page submitted
    byte input;     // what was typed there
    byte found;     // the row as the check found it
    byte snapshot;  // the commits that the transaction sees

end:
    do
    :: d_step { gets < GETS && now == 0 -> gets++; begin_an_intention() }

    // Any page, with any input, at any time: a first submission, a second click, a retry after a
    // lost answer (by the user or by the server), a refused page confirmed, an old one after Back.
    :: atomic {
           pages > 0 && posts < POSTS -> posts++;
           begin_request();
           select(sent : 0 .. pages - 1);
           if
           :: input = 1
           :: input = 2
#ifdef AGEING
           :: input = PREVIEW
#endif
           fi
       };

#ifdef AGEING
       // The seal is opened, in a transaction that only reads.
       if
       :: atomic { !IS_TOO_OLD && input != PREVIEW -> skip }
       :: atomic { !IS_TOO_OLD && input == PREVIEW -> goto preview }
       :: atomic { IS_TOO_OLD && IS_CLAIMED -> answer_claimed() }
       :: atomic { IS_TOO_OLD && !IS_CLAIMED -> goto too_old }
       fi;
#endif
again:
#ifdef CHECK_OUTSIDE_TRANSACTION
       found = row;
#endif
#ifdef LOOKUP_THEN_INSERT
       if
       :: claims[INSTANCE] != NOTHING -> answer_claimed()
       :: else
       fi;
#endif
#ifdef CLAIM_IN_ITS_OWN_TRANSACTION
       if
       :: d_step { claims[INSTANCE] == NOTHING -> claims[INSTANCE] = input }
       :: claims[INSTANCE] != NOTHING -> answer_claimed()
       fi;
#endif
       atomic { begin() };

#if !defined(NO_CLAIM) && !defined(LOOKUP_THEN_INSERT) && !defined(CLAIM_IN_ITS_OWN_TRANSACTION)
       // The insert waits for whoever holds the same claim.
       if
       :: d_step { claims[INSTANCE] == NOTHING -> claims[INSTANCE] = HELD }
       :: atomic { IS_CLAIMED -> roll_back(); answer_claimed() }
       fi;
#endif

       if
       :: found == page[sent].base
       :: found != page[sent].base -> goto conflict
       :: roll_back(); goto silence  // the server dies, or gives up with the seal unchanged
       fi;

       if
       :: d_step {
#ifdef OPTIMISTIC
              commits == snapshot ->
#endif
              nobody_overwrites_what_they_did_not_see();
              an_intention_is_applied_at_most_once();
              row = input;
              claims[INSTANCE] = input;
              births[INSTANCE] = page[sent].birth;
              commits++;
              applied[INTENTION] = input;
              end_transaction()
          }
#ifdef OPTIMISTIC
       :: atomic { commits != snapshot -> roll_back(); goto again }
#endif
       fi;
       if
       :: goto saved
       :: goto silence  // the server dies, or an answer is lost: COMMIT's, or its own
       fi;

saved:
       what_is_acknowledged_is_applied();
       goto silence;

saved_otherwise:
       atomic {
           what_is_said_to_be_saved_is();
           what_is_refused_has_no_effect();
           begin_an_intention()
       };
       goto silence;

#ifdef AGEING
too_old:
       // Its claim may have been purged: it is not known whether it was saved.
       atomic {
#ifdef TOO_OLD_IS_SAID_TO_BE_UNSAVED
           what_is_said_to_be_unsaved_is();
#endif
#ifdef TOO_OLD_KEEPS_THE_INSTANCE
           send_page(INSTANCE, INTENTION, now)
#else
           begin_an_intention()
#endif
       };
       goto silence;

preview:
#ifdef PREVIEW_LOOKS_BEFORE_IT_RENDERS
       if
       :: atomic { IS_CLAIMED -> goto saved_otherwise }
       :: !IS_CLAIMED
       fi;
#endif
       // The claim is looked up in the transaction that renders the answer.
       if
#if !defined(PREVIEW_WITHOUT_LOOKING) && !defined(PREVIEW_LOOKS_BEFORE_IT_RENDERS)
       :: atomic { IS_CLAIMED -> goto saved_otherwise }
       :: d_step {
              !IS_CLAIMED ->
#else
       :: d_step {
#endif
              what_is_said_to_be_unsaved_is();
              send_page(INSTANCE, INTENTION, page[sent].birth)
          }
       fi;
       goto silence;
#endif

conflict:
       atomic { what_is_refused_has_no_effect(); roll_back() };
       d_step {
#ifdef NEW_INSTANCE_WHEN_REFUSED
           send_page(pages, INTENTION, now)
#else
           send_page(INSTANCE, INTENTION, page[sent].birth)
#endif
#ifdef FRESH_BASE_ON_RETRY
           ; page[pages - 1].seen = page[sent].seen
#endif
       };

silence:
       atomic {
           sent = 0;
           input = 0;
           found = 0;
           end_request()
       }
    od
}

#ifdef AGEING
active proctype clock() {
    byte i;

end:
    do
    :: d_step {
           now < LAST_MOMENT && !is_slow[0] && !is_slow[1] ->
           now++;
           for (i : 0 .. SERVERS - 1) { is_slow[i] = is_handling[i] }
           i = 0
       }
    // Old claims are purged.
    :: d_step {
           for (i : 0 .. PAGES - 1) {
               if
               :: claims[i] != HELD && now - births[i] > CLAIMS_ARE_KEPT ->
                   claims[i] = NOTHING;
                   births[i] = 0
               :: else
               fi
           }
           i = 0
       }
    od
}

// Saves a form of its own, so that others' pages are refused.
active proctype somebody_else() {
    d_step { !locked -> row = 3 - row; commits++ }
}
#endif
