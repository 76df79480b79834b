import Foundation
import HearsayText

/// What `PAGE.meta.json` says of a page:
/// `{"url", "outlet", "published": "YYYY-MM-DD", "retrieved", "charset"}`, all optional.
///
/// A member that is no string, or a date that is none, is left out with a finding; the others
/// still count. Members of other names are left alone.
struct Sidecar {
  private(set) var metadata = CaptureMetadata()
  private(set) var findings: [Finding] = []

  /// Nothing for a page without a sidecar.
  init(beside source: CaptureSource) {
    guard let path = source.sidecarPath, FileManager.default.fileExists(atPath: path) else {
      return
    }
    do {
      read(json: try FileBytes.read(path, limit: CaptureLimits.maximumSidecarBytes))
    } catch {
      refuse("the sidecar cannot be read (\(error.reason.rawValue))")
    }
  }

  init(json: [UInt8]) {
    read(json: json)
  }

  private mutating func read(json: [UInt8]) {
    let value = try? JSONSerialization.jsonObject(with: Data(json))
    guard let members = value as? [String: Any] else {
      refuse("the sidecar is not a JSON object")
      return
    }
    metadata.url = string("url", of: members)
    metadata.outlet = string("outlet", of: members)
    metadata.retrieved = string("retrieved", of: members)
    metadata.charset = string("charset", of: members)
    metadata.published = date("published", of: members)
  }

  private mutating func string(_ name: String, of members: [String: Any]) -> String? {
    guard let value = members[name], !(value is NSNull) else { return nil }
    guard let string = value as? String else {
      refuse("\"\(name)\" in the sidecar is not a string")
      return nil
    }
    return string.isEmpty ? nil : string
  }

  private mutating func date(_ name: String, of members: [String: Any]) -> CalendarDate? {
    guard let string = string(name, of: members) else { return nil }
    let date = CalendarDate(iso: string)
    if date == nil { refuse("\"\(name)\" in the sidecar is not a date YYYY-MM-DD") }
    return date
  }

  private mutating func refuse(_ words: String) {
    findings.append(Finding(.badSidecar, detail: words))
  }
}
