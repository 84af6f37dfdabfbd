import Text

/// Verbs that say that somebody speaks or writes.
enum ReportingVerbs {
    /// Past and third person: with a subject before them they report on their own.
    static let finite: WordList = """
        said says told tells added adds asked asks wrote writes tweeted tweets posted posts explained explains
        claimed claims argued argues noted notes stated states declared declares insisted insists warned warns
        announced announces replied replies responded responds continued continues concluded concludes
        called calls described describes quoted quotes recalled recalls remarked remarks joked jokes
        suggested suggests acknowledged acknowledges admitted admits agreed agrees alleged alleges
        asserted asserts conceded concedes confirmed confirms contended contends cried cries
        denied denies emphasized emphasizes emphasised exclaimed exclaims expressed expresses
        hinted hints indicated indicates maintained maintains mentioned mentions observed observes
        pledged pledges pointed points predicted predicts promised promises proclaimed proclaims
        questioned questions quipped quips reported reports repeated repeats reiterated reiterates
        revealed reveals retorted retorts shouted shouts screamed yelled yells stressed stresses
        testified testifies urged urges vowed vows whispered wondered wonders accused accuses
        criticized criticizes criticised blasted blasts slammed slams mocked mocks praised praises
        dismissed dismisses denounced denounces condemned condemns demanded demands dubbed dubs
        labeled labels labelled branded brands characterized characterizes characterised referred refers
        boasted boasts bragged brags complained complains commented comments countered counters
        lamented laments muttered opined opines ranted read reads reasoned recounted recounts sang
        interjected tweeted retweeted bellowed blamed blames attacked cautioned cautions
        challenged chided elaborated estimated fumed gushed implored interrupted joked
        lauded likened marveled mused objected offered pleaded pressed proposed protested
        ruled stipulated summarized taunted thundered touted touts trumpeted underscored
        volunteered answered answers chanted charged charges cited cites clarified declined deemed
        defended defends deplored derided disclosed disputed echoed echoes encouraged highlighted
        hailed informed instructed intoned invoked jabbed rebuked recited regretted rejected rejects
        reminded ridiculed scoffed signaled signalled specified swore spoke speaks thanked thought thinks
        believes believed portrayed painted railed decried joked assured assures began begins opened exhorted exhorts referenced references rated rates compared compares proclaims used uses
        viewed views typed sings shouts chants put puts announced concluded advised advises apologized joked lambasted
        applauded applauds anticipated anticipates assailed assails barked bashed bemoaned bemoans berated
        chastised chided commended congratulated contradicted credited deadpanned
        decries derides disavowed extolled griped groused grumbled hammered heralded heralds hollered hyped implied
        implies intimated knocked lashed needled pitched pondered pronounced pummeled 
        rebutted refuted renounced ridicules ripped scolded skewered snapped sniped summed swears talked ticked trashed
        vented welcomed welcomes
        """

    static let participles: WordList = """
        chanting singing exhorting comparing lauding touting underscoring highlighting saying telling adding asking writing tweeting posting explaining claiming arguing noting stating declaring
        insisting warning announcing replying responding continuing concluding calling describing quoting recalling
        remarking joking suggesting acknowledging admitting alleging asserting conceding confirming contending
        denying emphasizing emphasising exclaiming expressing hinting indicating maintaining mentioning observing
        pledging pointing predicting promising proclaiming questioning quipping reporting repeating reiterating
        revealing retorting shouting screaming yelling stressing testifying urging vowing whispering wondering
        accusing criticizing criticising blasting slamming mocking praising dismissing denouncing condemning demanding
        dubbing labeling labelling branding characterizing referring boasting bragging complaining commenting
        countering lamenting cautioning citing echoing rejecting likening reading blaming assuring hailing
        applauding assailing bashing bemoaning berating crediting decrying deriding fearing hammering heralding implying
        knocking lambasting needling pronouncing ridiculing ripping scolding trashing worrying
        """

    /// They report behind "to" or a modal verb.
    static let bare: WordList = """
        say tell add ask write tweet post explain claim argue note state declare insist warn announce reply respond
        conclude call describe recall remark joke suggest acknowledge admit allege assert concede confirm contend
        deny emphasize exclaim express hint indicate maintain mention observe pledge predict promise proclaim
        question quip repeat reiterate shout scream yell stress testify urge vow wonder accuse criticize blast slam
        mock praise dismiss denounce condemn demand label brand characterize refer boast brag complain comment
        """

    /// Words of the lists above that are nouns as often: behind a noun they are read as verbs only if nothing else is.
    static let nouns: WordList = """
        used uses references rates state states claim claims report reports comment comments note notes promise promises question questions answer answers
        charge charges point points attack challenge label brand tweet tweets post posts pledge pledges vow vows demand demands
        quip quips joke jokes remark remarks complaint view views estimate offer press thought read blast call calls blame
        """

    /// Verbs that alone suffice for indirect speech; what they report may follow without "that".
    static let plain: WordList = "said says say"

    /// What visits, figures and events do as well: their subject has to be known to speak.
    static let ofThings: WordList = """
        suggested suggests indicated indicates revealed reveals confirmed confirms concluded concludes predicted predicts
        demanded repeated maintained maintains hinted promised stressed stresses
        """

    /// They lead to quotations, but most often nobody speaks.
    static let silent: WordList = """
        opened opens began begins thought thinks believed believes put puts offered viewed proposed pressed
        """

    /// Verbs that report indirect speech before "that".
    static let withThat: WordList = """
        said says say told tells added adds wrote writes tweeted explained explains claimed claims argued argues argue noted notes
        stated states declared declares insisted insists insist warned warns warn announced announces replied responded
        concluded concludes suggested suggests acknowledged acknowledges admitted admits alleged alleges asserted
        asserts conceded concedes confirmed confirms contended contends emphasized emphasised
        emphasizes hinted indicated indicates maintained maintains mentioned observed pledged predicted predicts promised
        reported reports repeated reiterated revealed reveals stressed stresses testified vowed cautioned complained demanded denied denies
        disclosed discloses lamented laments opined opines clarified clarifies affirmed affirms reaffirmed informed informs assured
        assures averred boasted joked remarked recalled recalls ruled found finds agreed pointed points countered reasoned
        protested signalled signaled specified boasts estimated estimates maintain add explain advised
        guaranteed contend acknowledge concede deny
        """

    /// Participles of them.
    static let participlesWithThat: WordList = """
        saying adding arguing noting stating insisting warning claiming explaining announcing stressing acknowledging admitting
        alleging asserting conceding confirming contending denying emphasizing emphasising hinting indicating maintaining
        predicting reiterating revealing suggesting complaining promising pledging testifying cautioning lamenting pointing telling
        declaring
        """

    /// Of these, behind which a clause may follow without "that".
    static let participlesWithClause: WordList = "saying adding claiming arguing insisting noting warning telling"

    /// What "found that" tells of.
    static let papers: WordList = """
        study studies report reports survey surveys poll polls audit inquiry investigation review court tribunal panel
        research analysis probe
        """

    /// They report only with "out" behind them.
    static let withOut: WordList = "pointed points pointing"

    /// Behind them stands to whom it is said.
    static let toHearer: WordList = """
        told tells telling warned warns warn assured assures informed informs promised reminded advised
        """
}
