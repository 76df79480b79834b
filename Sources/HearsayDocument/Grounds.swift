/// The construction that ties a cue to its source and content: why a claim was read as it was.
public enum Construction: String, Sendable, CaseIterable {
  /// "Kim said that …", "Kim vowed to …"
  case clause
  /// "“…,” Kim said": the content is between quotation marks.
  case quotation
  /// "The stocks have run out, Kim said."
  case preceding
  /// "…, said Kim."
  case inverted
  /// "according to Kim", "in Kim's words"
  case phrase
  /// "the agency quoted Kim as saying …"
  case asSaying = "as-saying"
  /// "Kim was accused by the mayor of …"
  case passive
  /// "…, adding that …", "… and accused …": the source of the verb before.
  case shared
  /// "Kim's claim that …"
  case noun
  /// "Kim denied the charge"
  case object
  /// A quotation that goes on without a cue.
  case continuation
  /// "Kim declined to comment": no content.
  case bare
  /// "Kim: …", and the turns of an interview.
  case label
}

/// What decided the stance.
public enum StanceGround: String, Sendable, CaseIterable {
  /// The cue's own meaning.
  case cue
  /// A cue that is negated: "did not deny".
  case negatedCue = "negated-cue"
  /// What something is called: "called the report a lie".
  case predicate
  /// The content commits its speaker: "we will …".
  case commitment
  /// The content tells others what to do: "they must …", "Do not travel".
  case obligation
  /// The content denies what its speaker or their side is said to have done: "we never …".
  case denial
  /// The content says that harm will come.
  case harm
  /// The content has a cue of its own in the first person: "we condemn …".
  case ownCue = "own-cue"
}
