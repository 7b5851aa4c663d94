"""The rules by which a clause is read as a claim: a record each, a file of them for each kind.

In order: `rule` is the record, `verbs`, `siting`, `stating` and `pieces` are what patterns are made
of, `own_pieces` those of another language, `load` reads the files, `clause` is what a rule reads,
and `parts` says which part of a line a length is of.

The files here are for English, and for what has no rules of its own. Those for another language are
in a folder with its code, with two files beside them. `pieces.toml` has what its patterns are made
of, a `name = 'pattern'` each; a piece may stand in those below it, and so may the signs that all
languages have, such as `{feature_sign}`. Three pieces say what may stand just before a subject:
`before_another` where something else is spoken of, `before_part` where a part of it is, and
`before_head` where it heads its clause; `before_second` and `after_aside`, where there are such,
stand about what closes an aside (geo.claims.subjects), and `after_no_head`, where there is
one, is an ending by which it does not. `rewrites.toml` has words that become one sign
(geo.claims.own_rewrites). A sign stands for the stem of a name, and its ending follows it.

A record in `distance.toml` begins with `[[distance]]` and has

id         a slug of its own, which the claim keeps
example    a sentence that this rule reads, and no other rule would read as well
near_miss  a sentence that looks like it and makes no claim of the kind
pattern    a regular expression over a sentence with signs for its things (geo.claims.masking);
           `{away}` stands for the piece of that name. It may go over several lines, which are
           joined without the blanks at their edges: write one that counts as `[ ]`
subject    where the thing must stand that the claim is about:
           head      at the head of its clause: in "troops in Gyumri are 10 km away" Gyumri is not
           area      at the head of its clause, and it is no base: what a base belongs to is not
                     where it lies
           aside     anywhere, for it is said by the way: a doubt earlier in the sentence does not
                     touch it
           site      anywhere, but it is no route
           given     nowhere: it is the one thing in the headline, or in the whole text, of which
                     this can be told ("Length: 1,768 km")
           anywhere  as if left out
vague      true where no figure is stated ("near")
follows    the kind of claim that it goes on from, and whose subject it takes
after      a regular expression that must match before it in the sentence: the head of a list
what       of a figure, what it is of, as in geo/claims/figures/whats.toml; where it is left out,
           the words in the group what tell it, or else the unit
named      of a length, what has a name of its own on the line, as facts call it: border tunnel

The groups of a pattern become the fields of a Clause: subject, object and quantity hold signs, of
one thing or of several; holder is an object too, as an adjective ("eastern Georgia's"). noun stands
for the subject ("the 1,768-km pipeline"), and town is what the subject is called ("Tovuz, a town").
denial holds the words that deny what is claimed, where that is the claim ("does not cross").
number is a length in the unit of the one before it ("443 km in Azerbaijan and 249 in Georgia").
Of a figure, quantity holds an amount, date a date, and name the words in which a company is named;
without a subject it is of what was last named of which it can be told.
Most come with a piece: `{lines}` is a subject, `{places}` an object. Of a length, the object is the
country in which that length lies, or the border up to which it runs; stretch holds the signs of its
two ends (`{ends}`). Where a rule names neither, `parts` looks for them beside the clause. The rules
are tried in the order of their kinds and files; of two readings of one length the first counts.
"""
