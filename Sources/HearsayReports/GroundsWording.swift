import HearsayClaims
import HearsayDocument
import HearsayText

// What led to the slots of a claim, in words.

extension Wording {
  /// What ties cue, holder and content together.
  static func construction(_ construction: Construction) -> String {
    switch construction {
    case .clause: "the content is the clause that the cue governs (as in “said that …”)"
    case .quotation: "the content stands between quotation marks beside the cue"
    case .preceding: "the content comes first, then the holder and the cue (as in “…, Kim said”)"
    case .inverted: "the content comes first, then the cue and the holder (as in “…, said Kim”)"
    case .phrase: "a phrase names the holder (as in “according to Kim”)"
    case .asSaying: "somebody else quotes the holder (as in “quoted Kim as saying”)"
    case .passive: "the verb is passive (as in “was told that …”)"
    case .shared: "the cue shares the holder of the verb before it (as in “…, adding that …”)"
    case .noun: "a noun stands for the content (as in “Kim’s claim that …”)"
    case .object: "the content is the object of the cue (as in “denied the charge”)"
    case .continuation: "a quotation goes on without a cue of its own"
    case .bare: "the cue says it all (as in “declined to comment”)"
    case .label: "the holder’s name stands before the words (as in “Kim: …”)"
    }
  }

  /// What decided the stance.
  static func ground(_ ground: StanceGround) -> String {
    switch ground {
    case .cue: "the cue means it"
    case .negatedCue: "the cue is negated"
    case .predicate: "by what something is called (as in “called the report a lie”)"
    case .commitment: "the content commits its speaker (as in “we will …”)"
    case .obligation: "the content tells others what to do (as in “they must …”)"
    case .denial:
      "the content denies what the speaker’s side is said to have done (as in “we never …”)"
    case .harm: "the content says that harm will come"
    case .ownCue: "the content has a cue of its own in the first person (as in “we condemn …”)"
    }
  }

  /// How the value of a time expression was found.
  static func origin(of date: DatedValue) -> String {
    let anchor = date.anchor.map { ", " + day($0) } ?? ""
    return switch date.method {
    case Timex.Method.explicit.rawValue: "the words say it all"
    case Timex.Method.publication.rawValue: "counted from the day of publication" + anchor
    case Timex.Method.previous.rawValue: "counted from another time of the text" + anchor
    case Timex.Method.unresolved.rawValue: "nothing to count from"
    default: "by " + neutral(date.method)
    }
  }

  static func anonymity(_ anonymity: Holder.Anonymity) -> String? {
    switch anonymity {
    case .named: nil
    case .unnamed: "unnamed: the text gives no name"
    case .requested: "unnamed: the text says that the holder asked for it"
    }
  }

  static func precision(_ precision: DatePrecision) -> String {
    precision == .none ? "no fixed time" : "exact to the " + precision.rawValue
  }
}
