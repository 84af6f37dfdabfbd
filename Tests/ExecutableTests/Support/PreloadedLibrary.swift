import Foundation
import TestSupport
import Testing

/// A library of the checkout's `scripts/bench`, which programs load before all others (LD_PRELOAD).
struct PreloadedLibrary {
    let path: String

    /// Compiles `source`, such as `faults.c`, into `folder`.
    init(_ source: String, in folder: TemporaryFolder) throws {
        path = folder.path(source.replacing(".c", with: ".so"))
        let compiler = try RunningProgram(
            [
                "/bin/sh", "-c",
                "cc -shared -fPIC -o \"$0\" \"$1\" -ldl -lpthread || clang -shared -fPIC -o \"$0\" \"$1\" -ldl -lpthread",
                path, Checkout.path("scripts/bench/\(source)"),
            ], in: folder, input: "", environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""])
        let compiled = try compiler.result()
        try #require(compiled.status == 0, "\(compiled.errors)")
    }
}
