// SPDX-License-Identifier: MIT
// How a submission is applied once, to the state its user saw, or refused. README.md says what is
// left out. Every #if is a mistake that the exploration has to find, except OPTIMISTIC: with it
// the protocol is that on PostgreSQL, and without it that on SQLite.

#define SERVERS 3  // requests that are handled at the same time
#define GETS 2     // pages opened
#define POSTS 5    // submissions, repeated ones included
#define PAGES (GETS + POSTS)

// The row has the value 0, then what was submitted: 1 or 2.
#define NOTHING 0
#define HELD 255

// The database. A claim is NOTHING, HELD by a transaction, or the input that was applied.
byte row;
byte claims[PAGES];
byte commits;
bool locked;

// Every page that anybody was sent. Its instance is the number of the page that began it. What its
// user saw, and to which intention it belongs, only the properties look at.
typedef Page {
    byte base;
    byte instance;
    byte seen;
    byte intention
}
Page page[PAGES];
byte pages;
byte gets;
byte posts;

// What was really applied, for each intention; only the properties look at it.
byte applied[PAGES];

#define INSTANCE page[sent].instance
#define INTENTION page[sent].intention

// The four properties.
inline nobody_overwrites_what_they_did_not_see() { assert(row == page[sent].seen) }
inline an_intention_is_applied_at_most_once() { assert(applied[INTENTION] == NOTHING) }
inline what_is_acknowledged_is_applied() { assert(applied[INTENTION] == input) }
// This also has a repeated submission answered like the first.
inline what_is_refused_has_no_effect() { assert(applied[INTENTION] != input) }

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

// A page that was just rendered, in a read transaction of its own.
inline send_page(of_instance, of_intention) {
    page[pages].base = row;
    page[pages].seen = row;
    page[pages].instance = of_instance;
    page[pages].intention = of_intention;
    pages++
}

active [SERVERS] proctype server() {
    byte sent;      // the page submitted
    byte input;     // what was typed there
    byte found;     // the row as the check found it
    byte snapshot;  // the commits that the transaction sees

end:
    do
    :: d_step { gets < GETS -> gets++; send_page(pages, pages) }

    // Any page, with any input, at any time: a first submission, a second click, a retry after a
    // lost answer (by the user or by the server), a refused page confirmed, an old one after Back.
    :: atomic {
           pages > 0 && posts < POSTS -> posts++;
           select(sent : 0 .. pages - 1);
           if
           :: input = 1
           :: input = 2
           fi
       }
again:
#ifdef CHECK_OUTSIDE_TRANSACTION
       found = row;
#endif
#ifdef LOOKUP_THEN_INSERT
       if
       :: claims[INSTANCE] != NOTHING -> goto claimed
       :: else
       fi;
#endif
#ifdef CLAIM_IN_ITS_OWN_TRANSACTION
       if
       :: d_step { claims[INSTANCE] == NOTHING -> claims[INSTANCE] = input }
       :: claims[INSTANCE] != NOTHING -> goto claimed
       fi;
#endif
       atomic { begin() };

#if !defined(NO_CLAIM) && !defined(LOOKUP_THEN_INSERT) && !defined(CLAIM_IN_ITS_OWN_TRANSACTION)
       // The insert waits for whoever holds the same claim.
       if
       :: d_step { claims[INSTANCE] == NOTHING -> claims[INSTANCE] = HELD }
       :: atomic {
              claims[INSTANCE] != NOTHING && claims[INSTANCE] != HELD -> roll_back();
              goto claimed
          }
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

claimed:
       if
#ifdef CLAIM_WITHOUT_INPUT
       :: goto saved
#else
       :: claims[INSTANCE] == input -> goto saved
       :: else -> goto saved_otherwise
#endif
       fi;

saved:
       what_is_acknowledged_is_applied();
       goto silence;

saved_otherwise:
       atomic { what_is_refused_has_no_effect(); send_page(pages, pages) };
       goto silence;

conflict:
       atomic { what_is_refused_has_no_effect(); roll_back() };
       d_step {
#ifdef NEW_INSTANCE_WHEN_REFUSED
           send_page(pages, INTENTION)
#else
           send_page(INSTANCE, INTENTION)
#endif
#ifdef FRESH_BASE_ON_RETRY
           ; page[pages - 1].seen = page[sent].seen
#endif
       };

silence:
       atomic { sent = 0; input = 0; found = 0 }
    od
}
