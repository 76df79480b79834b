import CBaseline
import Foundation
import HearsayHTML

/// Processor seconds this process has used.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func pages(in folder: String) -> [[UInt8]] {
  let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return files.filter { $0.hasSuffix(".html.gz") }.sorted().compactMap { file in
    var length = 0
    guard let bytes = baseline_unzip(folder + "/" + file, &length) else { return nil }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}

/// Megabytes a second of the best of several rounds.
func speed(_ pages: [[UInt8]], rounds: Int, _ read: ([UInt8]) -> Int) -> Double {
  let bytes = pages.reduce(0) { $0 + $1.count }
  var best = Double.infinity
  var check = 0
  for _ in 0..<rounds {
    let start = processorTime()
    for page in pages { check &+= read(page) }
    best = min(best, processorTime() - start)
  }
  precondition(check != 0, "nothing was parsed")
  return Double(bytes) / best / 1e6
}

func libxml(_ page: [UInt8]) -> Int {
  page.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      Int(baseline_parse($0.baseAddress, Int32($0.count)))
    }
  }
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: HTMLBenchmark FOLDER [ROUNDS]")
  exit(2)
}
let input = pages(in: arguments[1])
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
let total = input.reduce(0) { $0 + $1.count }
print("\(input.count) pages, \(total) bytes, best of \(rounds) rounds, processor time")

let own = speed(input, rounds: rounds) { HTMLParser.parse($0).count }
print("HearsayHTML  \(Int(own)) MB/s")
let other = speed(input, rounds: rounds, libxml)
print("libxml2      \(Int(other)) MB/s")
print("ratio        \(rounded(own / other))")
reportMemory(input)
