/**
 * Common given names without marks and in small letters, by the languages in which they are most at home.
 * Compiled by hand for this project from general knowledge; no list was copied, so the project's licence holds for it.
 */
const byLanguage = {
  english: `aaron abigail ada adam adrian alan albert alex alexander alexandra alice alison allison amanda amber amelia amy
    andrea andrew angela ann anna anne anthony arthur ashley barbara becky ben benjamin bernard beth betty beverly bob
    bobby bradley brandon brenda brian bruce bryan cameron carl carol caroline carolyn catherine cathy charles charlie
    chloe chris christian christina christine christopher cindy claire clara colin connor craig crystal cynthia daniel
    danielle darren dave david deborah debra dennis derek diana diane donald donna doris dorothy douglas dylan edward
    eileen elaine eleanor elizabeth ella ellen emily emma eric ethan eugene eva evelyn fiona frances gareth gary geoffrey
    george gerald gillian gladys gloria gordon graham greg gregory hannah harold harry heather helen henry howard hugh ian
    irene isaac isabel isabella jack jacob jacqueline jake james jamie jane janet janice jason jay jean jeff jeffrey
    jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joanne joe joel john johnny jonathan joseph
    joshua joyce juan judith judy julia julian julie justin karen kate katherine kathleen kathryn kathy katie keith kelly
    ken kenneth kevin kimberly kyle larry laura lauren lawrence leah leonard lewis liam lily linda lindsay lisa logan
    lori louis louise lucas lucy luke lynn margaret maria marie marilyn marion martha martin mary mason matthew maureen
    megan melanie melissa michael michelle mike mildred mia molly nancy naomi natalie natasha nathan neil nicholas nicola
    nicole nigel noah norman oliver olivia oscar owen pamela patricia patrick paul paula peggy peter philip phillip phyllis
    rachel ralph randy raymond rebecca richard rita robert robin roger ronald rory rosemary ross roy russell ruth ryan
    sally sam samantha samuel sandra sara sarah scott sean sharon sheila shirley simon sophia sophie stacey stanley
    stephanie stephen steve steven stuart susan suzanne sylvia tamara teresa terry theodore theresa thomas tiffany tim
    timothy tina todd tom tommy tony tracy trevor tyler valerie vanessa vera vincent walter wanda wayne wendy william
    zachary zoe`,
  german: `achim anke annette antje axel bernd birgit bjorn carsten christoph claudia dagmar dieter dirk dorothea eberhard
    elfriede elke erika ernst erwin felix franz franziska friederike friedrich fritz gabriele gerd gerhard gertrud gisela
    gunter gunther hannelore hans harald heidi heike heinrich heinz helga helmut herbert hermann hilde holger horst ilse
    ingo ingrid jan jens joachim jochen johann johanna johannes jorg jurgen jutta karin karl karsten katharina katrin klaus
    konrad kurt lars lena leon lothar ludwig lukas magdalena manfred manuela marco markus marlene matthias michaela monika
    nadine nils norbert olaf otto petra rainer ralf reinhard renate roland rolf rudiger rudolf sabine sebastian siegfried
    sigrid silke simone stefan stefanie steffen susanne sven tanja theo thorsten tobias torsten udo ulrich ulrike ursula
    ute uwe veronika volker werner wilhelm wolfgang`,
  french: `adele adrien agnes alain amelie anais antoine arnaud aurelie benoit bernadette brigitte camille cecile celine
    chantal claude clement colette corinne damien delphine denis dominique elise elodie emile emilie emmanuel estelle
    etienne fabien fabrice florent francois francoise frederic gaelle genevieve gilles guillaume helene herve isabelle
    jacques jerome josephine juliette laetitia laurence laurent lea lucie ludovic manon marc marcel margaux marguerite
    marine marion mathieu mathilde maxime michel mireille monique nathalie nicolas noemie odile olivier pascal pauline
    philippe pierre quentin raphael raymond regine remi rene romain sandrine sebastien serge solange stephane sylvain
    sylvie thibault thierry valentin veronique virginie xavier yann yves yvonne`,
  iberian: `adriana alba alberto alejandra alejandro alfonso alvaro ana andres angel antonio armando beatriz begona carla
    carlos carmen cesar consuelo cristina daniela diego dolores eduardo elena emilio enrique esteban eva fatima felipe
    fernanda fernando francisco gabriel gabriela gonzalo guadalupe guillermo gustavo hector hugo ignacio ines inmaculada
    isidro ivan jaime javier jesus joao joaquin joana jorge jose josefa juana julio leticia lorena lourdes luciana lucia
    luis luisa luiz manuel marcela marcelo marcia margarita mariana mario marta mateo mercedes miguel monica montserrat
    natalia nuria pablo paco paulo pedro pilar rafael ramon raquel raul renata ricardo roberto rocio rodrigo rosario ruben
    salvador santiago sergio silvia sofia soledad tiago tomas vicente victor vitor xavi yolanda`,
  italian: `alessandra alessandro alessia andreina angelo antonella antonia arturo bianca bruno carlo chiara dario davide
    domenico donatella elisa elisabetta enzo fabio fabrizio federica federico filippo franca francesca francesco
    giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giuliano giulio giuseppe ilaria laura lorenzo luca
    luciano luigi marcello maurizio massimo matteo michele mirella nicolo ornella paola paolo pietro riccardo rosa rossella
    salvatore simona stefania stefano tommaso umberto valentina vincenzo`,
  northern: `agneta anders anneke annika arne arvid astrid bart bas bengt bjarne bram britt cees dag daan eino eirik elin
    emil erik eva femke fredrik frida geert gerrit gosta gunnar gunilla gustaf guus hakan hanneke harri helle hendrik henk
    henrik ingeborg ingrid jaap jari jeroen jesper joke jonas joost jorgen juha jukka kaisa karl katarina kees kerstin
    kirsten kjell klaas kristian kristina lasse leif lennart liisa linnea lotta maarten mads magnus maija malin marieke
    marijke marjolein mats mette mikael mikko morten niels nils nina olav ole olof pekka pernille pieter rasmus rikke rutger
    ruud sander sanne signe sigurd sjoerd solveig soren stig stijn sven svetlana tapio thijs timo torbjorn tuomas ulf ulla
    wim willem wouter`,
  slavic: `agata agnieszka alena aleksander aleksandra alexei andrei andrej andrzej aneta anastasia anatoly arkady barbora
    beata bogdan bohdan boris bozena danuta darko dariusz dmitri dmitry dorota dragan ekaterina ewa galina grigori grzegorz
    halina igor ilya irina ireneusz ivana iwona jacek jadwiga jakub jan jana janusz jaroslav jaroslaw jerzy jiri jolanta
    jozef justyna karel kasia katarzyna kazimierz konstantin krystyna krzysztof ladislav larisa lech lenka leszek lidia
    ljubica lubomir ludmila lyudmila maciej malgorzata marcin marek mariusz marko marta mateusz michal mikhail milan milena
    miroslav mirela nadia natalya nikola nikolai oksana oleg oleksandr olga pavel pawel petar petr piotr radek rafal roman
    ryszard sergei slavica slawomir snezana stanislav stanislaw svetlana szymon tadeusz tatiana tatyana tomasz urszula
    vaclav valentina vesna viktor viktoria vladimir vladislav volodymyr vojtech waldemar wanda wieslaw wojciech yelena
    yevgeny yuri zbigniew zdenek zofia zoran`,
  middleEastern: `aaliyah abbas abdul abdullah abu adel ahmad ahmed aisha ali alya amal amina amir amira arash asma ayse
    aziz bashir bilal bulent cem dalia deniz ebru elif emine emre erdogan eyal fadi fahad faisal farah farhad farid fatma
    ghassan hadi hakan halima hamid hamza hana hasan hassan hatice hossein huda husein hussein ibrahim idris imran ismail
    jamal jamila kadir karim kareem kemal khadija khaled khalid layla leila levent mahmoud majid mansour maryam mehdi mehmet
    melek meryem mina mohamed mohammad mohammed moshe muhammad murat musa mustafa nabil nadia nasser noor nour omar orhan
    osman ozgur parisa rachid rahim rami rania rashid reza saad sabah said salem salim salma samir samira selim serkan shirin
    tamer tariq uri walid yael yasmin yasmine yasser yousef youssef yosef yusuf zahra zainab zeynep`,
  southAsian: `aarav abhishek aditi aditya ajay akash amit amrita ananya anil anita anjali ankit anushka arjun arun arvind
    ashok asif bharat chandra deepak deepika dinesh divya farhan gaurav geeta gopal harish imtiaz indira ishaan jyoti kamal
    karan kavita kiran krishna kumar lakshmi lata madhu mahesh manish manoj meena meera mohan mukesh nadeem naveed neha nisha
    nitin pallavi pooja prakash pradeep pramod prasad preeti priya priyanka radha rahul raj rajesh rajiv rakesh ram ramesh
    rashmi ravi rekha rohan rohit sachin sandeep sangeeta sanjay saurabh seema shanti shreya shruti sita sneha sonia
    sridhar sunil sunita suresh swati tanvi uma usha varun vijay vikram vinod vivek`,
  eastAsian: `akiko akira ayumi chihiro daisuke emiko fumiko haruka haruki haruto hideo hiroko hiroshi hiroyuki jiho jisoo
    junko kaori kazuo keiko kenji kenta kyoko makoto mariko masako masashi mayumi megumi michiko minho minjun naoki naoko
    noriko ryota sakura satoshi seojun shinji shota sooyoung takashi takeshi taro tomoko toshio yoko yoshiko yui yuki yumi
    yusuke xiaoming meiling weiming jingyi`,
  african: `abebe abena adaeze adebayo adwoa akua ama amadou amara aminata ayodele babatunde boubacar chidi chinedu chioma
    chukwu cheikh dikembe desta ebele emeka esi fatou femi folake ibrahima ifeoma ikenna kofi kojo kwabena kwaku kwame
    kwesi lerato mamadou mariama modou moussa naledi ngozi nkechi nomsa obinna olamide oluwaseun ousmane sadio sekou sipho
    tendai thabo themba tunde uche wanjiru yaw zanele zodwa`,
} as const;

/** Names that are words, months or places as well: alone they say little. */
const alsoWords = `alba amber angel april art august austin bill brandy brooklyn bruno carol chad charlotte chase chelsea
  christian china clement consuelo crystal dallas dag dakota dawn deniz dolores drew emir esi eva faith florence frank gene
  georgia ginger grace grant guy harmony heath holly hope houston hunter india iris ivy jack jackson jade jasmine jersey jordan
  joke joy june justice kamal kelly ken kiran lance lily lincoln logan london lotta madison major marco marine mark mason may
  max melody mercedes merit miles mina nick olive page paris patience pearl penny phoenix pilar prince ram ray reed rich
  rob robin rocky roman rosa rosario rose ross ruby salvador sam santiago savannah scarlett sierra sky solange sue summer
  sydney ute van vera victor victoria virginia wade will willow winter yaw`;

/** Family names that usually come before the given one. */
const familyFirst = `bao cai cao chen cheng choi deng ding dong duong feng gao guo han hoang huang huynh jiang jung kang kim
  liang lin liu luo nguyen pham phan shen song tang tran vuong wang wei xiao xie xu yang yoon yuan zhang zhao zheng zhou zhu
  li wu ma hu sun lee`;

const words = (text: string): readonly string[] => text.split(/\s+/).filter(word => word !== '');

/** Names that can stand for a person alone. */
export const clearGivenNames: ReadonlySet<string> = new Set(
  Object.values(byLanguage)
    .flatMap(words)
    .filter(name => !words(alsoWords).includes(name)),
);

/** Names that stand for a person where more speaks for it. */
export const ambiguousGivenNames: ReadonlySet<string> = new Set(words(alsoWords));

/** Names that begin a name of two or three words. */
export const leadingFamilyNames: ReadonlySet<string> = new Set(words(familyFirst));
