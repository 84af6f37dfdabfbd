import Foundation
import Fuzzing

/// The program that `scripts/fuzz` runs, built only where `COPYDESK_FUZZ` is set:
///
///     copydesk-fuzz list
///     copydesk-fuzz seed TARGET FOLDER ROOT [FOLDER-OF-PAGES …]
///     COPYDESK_FUZZ_TARGET=TARGET copydesk-fuzz [options and corpus of libFuzzer]
///
/// The target is in the environment, because libFuzzer calls the program again with other options of its own.
@main struct FuzzingDriver {
    static func main() throws {
        if let name = ProcessInfo.processInfo.environment["COPYDESK_FUZZ_TARGET"] { fuzz(target(named: name)) }
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "list": for target in FuzzTarget.all { print(target.name, target.maximumLength) }
        case "seed" where arguments.count > 4:
            try writeSeeds(
                of: target(named: arguments[2]), to: arguments[3], root: arguments[4], arguments.dropFirst(5))
        default: stop("usage: copydesk-fuzz list | seed TARGET FOLDER ROOT [FOLDER …]")
        }
    }

    private static func writeSeeds(
        of target: FuzzTarget, to folder: String, root: String, _ further: ArraySlice<String>
    ) throws {
        let files = try SeedFiles(root: root, further: Array(further))
        for (index, seed) in try target.seeds(files).enumerated() where !seed.isEmpty {
            try Data(seed.prefix(target.maximumLength)).write(to: URL(filePath: "\(folder)/seed-\(index)"))
        }
    }

    private static func target(named name: String) -> FuzzTarget {
        guard let target = FuzzTarget.named(name) else { stop("there is no target \"\(name)\"") }
        return target
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(64)
    }

    /// Hands the arguments to libFuzzer, which returns when its time is up.
    private static func fuzz(_ target: FuzzTarget) -> Never {
        current = target
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(LLVMFuzzerRunDriver(&count, &arguments, check))
    }

    /// The target that is run; set once, before the first input.
    nonisolated(unsafe) private static var current = FuzzTarget.all[0]

    private static let check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { bytes, count in
        do {
            try current.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
            fatalError("\(error)")
        }
        return 0
    }
}

/// The loop of libFuzzer for programs that have their own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func LLVMFuzzerRunDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
