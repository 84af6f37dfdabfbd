import ArgumentParser

/// The options of a stage that is a filter as well: files, or the runs that it is to be done for.
package struct RecordStageOptions: ParsableArguments {
    @Argument(
        help: "Files to read, or - for records on standard input; without any, the stage of a run is done.",
        completion: .file())
    package var files: [String] = []

    @OptionGroup package var selection: SelectionOptions
    @OptionGroup package var common: CommonOptions

    package init() {}

    package func validate() throws {
        if !files.isEmpty, selection.isUsed {
            throw ValidationError("--run, --only, --since and --dry-run go with a run, not with files")
        }
    }
}
