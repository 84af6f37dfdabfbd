import ArgumentParser

/// What a stage understands that is a filter as well: files, or the runs it is to be done for.
public struct RecordStageOptions: ParsableArguments {
    @Argument(help: "Files to read, or - for records on standard input; without any, the stage of a run is done.")
    public var files: [String] = []

    @OptionGroup public var selection: SelectionOptions
    @OptionGroup public var common: CommonOptions

    public init() {}

    public func validate() throws {
        if !files.isEmpty, selection.isUsed {
            throw ValidationError("--run, --only, --since and --dry-run go with a run, not with files")
        }
    }
}
