/// "In body": text, comments, the end, and which method takes which tag.
extension TreeBuilder {
  mutating func inBody() -> Step {
    switch token.kind {
    case .characters:
      reconstructFormatting()
      if framesetOK, !isWhitespace(token.data) { framesetOK = false }
      insertCharacters()
      return .done
    case .startTag:
      return bodyStartTag()
    case .endTag:
      return bodyEndTag()
    case .comment:
      insertComment()
      return .done
    case .null:
      error(.unexpectedNullCharacter)
      return .done
    case .doctype:
      error(.unexpectedDoctype)
      return .done
    case .endOfFile:
      if !templateModes.isEmpty { return inTemplate() }
      return stopParsing()
    }
  }

  mutating func stopParsing() -> Step {
    if hasUnclosedElement { error(.unclosedElement) }
    isStopped = true
    return .done
  }

  private var hasUnclosedElement: Bool {
    guard open.top != .none else { return false }
    return !open[open.top].flags.contains(.mayStayOpen)
  }

  @inline(__always)
  private mutating func bodyStartTag() -> Step {
    let traits = traits(of: token.name)
    switch traits.start {
    case .other:
      reconstructFormatting()
      insertElement(flags: traits.flags)
      return .done
    case .block:
      closePInButtonScope()
      insertElement(flags: traits.flags)
      return .done
    case .formatting:
      reconstructFormatting()
      pushFormatting(insertElement(flags: traits.flags))
      return .done
    case .a:
      return startA()
    case .li:
      return startListItem([.li])
    case .void:
      reconstructFormatting()
      insertVoidElement()
      framesetOK = false
      return .done
    case .inHead:
      return inHead()
    default:
      return rareBodyStartTag(traits.start)
    }
  }

  @inline(never)
  private mutating func rareBodyStartTag(_ tag: BodyStartTag) -> Step {
    switch tag {
    case .html: startHTML()
    case .body: startBody()
    case .frameset: startFrameset()
    case .heading: startHeading()
    case .pre: startPre()
    case .form: startForm()
    case .ddOrDt: startListItem([.dd, .dt])
    case .plaintext: startPlaintext()
    case .button: startButton()
    case .nobr: startNobr()
    case .scoped: startScoped()
    case .table: startTable()
    case .input: startInput()
    case .mediaPart: startMediaPart()
    case .hr: startHR()
    case .image: startImage()
    case .textarea: startTextarea()
    case .xmp: startXMP()
    case .iframe: startIframe()
    case .noembed: startNoembed()
    case .select: startSelect()
    case .option: startOption()
    case .optgroup: startOptgroup()
    case .rbOrRtc: startRuby(except: .none)
    case .rpOrRt: startRuby(except: .rtc)
    case .math: startForeign(.mathML)
    case .svg: startForeign(.svg)
    case .selectedContent: startSelectedContent()
    default: ignoreStartTag()
    }
  }

  mutating func ignoreStartTag() -> Step {
    error(.unexpectedStartTag)
    return .done
  }

  @inline(__always)
  private mutating func bodyEndTag() -> Step {
    switch traits(of: token.name).end {
    case .other: return anyOtherEndTag(token.name)
    case .block: return endBlock()
    case .formatting:
      adoptionAgency(token.name)
      return .done
    case .p: return endP()
    case .li: return endItem(in: .listItem)
    case .ddOrDt: return endItem(in: .standard)
    case .template: return inHead()
    case .body: return endBody()
    case .html: return endHTML()
    case .form: return endForm()
    case .heading: return endHeading()
    case .scoped: return endScoped()
    case .br: return endBR()
    }
  }
}
