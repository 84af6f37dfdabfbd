import ArticleModel
import Foundation
import Pipeline
import Synchronization

/// Writes messages to standard error: what went wrong always, how things go when asked for.
package final class Terminal: Sendable {
    private let program: String
    private let showsInfo: Bool
    private let isTerminal: Bool
    private let progress = Mutex(ProgressLine())

    package init(program: String, verbose: Bool) {
        self.program = program
        isTerminal = isatty(STDERR_FILENO) == 1
        showsInfo = verbose || isTerminal
    }

    package var messages: Messages {
        Messages(
            say: { level, text in
                if level == .warning || self.showsInfo { self.say(text) }
            },
            progress: { task, done, total in
                if self.isTerminal { self.show(task, done, total) }
            })
    }

    /// Prints `copydesk: text`, the further lines of a text indented below it.
    package func say(_ text: String) {
        let clear = progress.withLock { $0.clear() }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable)
        let head = "\(program): \(lines.first ?? "")"
        let rest = lines.dropFirst().map { "  \($0)" }
        write(clear + ([head] + rest).joined(separator: "\n") + "\n")
    }

    private func show(_ task: String, _ done: Int, _ total: Int?) {
        if let line = progress.withLock({ $0.line(task, done, total) }) { write(line) }
    }

    /// Writes, and ignores that it fails: where nobody listens, nothing can be said.
    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        Terminal.withoutBrokenPipe { _ = Glibc.write(STDERR_FILENO, bytes, bytes.count) }
    }

    /// Does `work` so that no SIGPIPE ends the program: who closes the messages, as `2>&1 | head -1` does, does not want
    /// the run to end. What SIGPIPE does to results stays as it is.
    private static func withoutBrokenPipe(_ work: () -> Void) {
        var brokenPipe = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&brokenPipe)
        sigaddset(&brokenPipe, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &brokenPipe, &blocked)
        work()
        var atOnce = timespec()
        sigtimedwait(&brokenPipe, nil, &atOnce)
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
    }
}

/// The line that is overwritten while a stage works: `clean 20261121T060000Z-7f3a: 1200 of 5000, 410/s, 9 s left`.
struct ProgressLine {
    private var task = ""
    private var began = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var isShown = false

    /// Returns the line to print; nil while the last one is fresh enough.
    mutating func line(_ task: String, _ done: Int, _ total: Int?) -> String? {
        let now = ContinuousClock.now
        if task != self.task { (self.task, began, shown) = (task, now, now) }
        guard now - shown > .milliseconds(200) else { return nil }
        shown = now
        isShown = true
        let seconds = (now - began) / .seconds(1)
        let rate = Double(done) / max(seconds, 0.001)
        let left = total.map { ", \(Int(Double(max($0 - done, 0)) / max(rate, 0.001)) + 1) s left" } ?? ""
        let of = total.map { " of \($0)" } ?? ""
        return "\r\u{1B}[K\(task): \(done)\(of), \(Int(rate))/s\(left)"
    }

    /// Returns the characters that erase the line, so that a message can be printed.
    mutating func clear() -> String {
        defer { isShown = false }
        return isShown ? "\r\u{1B}[K" : ""
    }
}
