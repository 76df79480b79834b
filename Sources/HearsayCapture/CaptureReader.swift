import HearsayText

/// Reads pages: their bytes exactly as they are, and what is known about them.
public enum CaptureReader {
  /// Reads one page and the sidecar beside it.
  ///
  /// Pages of any kind are read; ``CaptureError/init(refusing:)`` says whether the kind is one
  /// that can be understood. A gzip file stands for the page inside it: its bytes are the capture.
  /// A sidecar that cannot be used, or a gzip file cut short, becomes a finding of the capture.
  public static func read(
    _ source: CaptureSource,
    overrides: CaptureOverrides = CaptureOverrides()
  ) throws(CaptureError) -> Capture {
    let file = try FileBytes.read(source.path, limit: CaptureLimits.maximumBytes)
    let (bytes, damage) = try unpacked(file, path: source.path)
    let sidecar = Sidecar(beside: source)
    return Capture(
      id: source.path,
      bytes: bytes,
      metadata: sidecar.metadata.overridden(by: overrides),
      findings: damage + sidecar.findings
    )
  }

  /// The page in a gzip file; other bytes as they are.
  private static func unpacked(
    _ file: [UInt8],
    path: String
  ) throws(CaptureError) -> ([UInt8], [Finding]) {
    guard Gzip.isGzip(file) else { return (file, []) }
    let page = Gzip.unpacked(file, limit: CaptureLimits.maximumBytes)
    guard !page.isTooLarge else {
      let limit = CaptureLimits.maximumBytes >> 20
      throw CaptureError(.tooLarge, path, "larger than \(limit) MiB when uncompressed")
    }
    guard page.isDamaged else { return (page.bytes, []) }
    guard !page.bytes.isEmpty else { throw CaptureError(.unreadable, path, "damaged gzip file") }
    let words = "the gzip file is damaged: the page is what could be uncompressed"
    return (page.bytes, [Finding(.damagedArchive, detail: words)])
  }
}
