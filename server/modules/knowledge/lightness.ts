import { isNearlyStopWord } from './stop-words.ts';
import { fold, stem } from './words.ts';

/**
 * The commonest verbs, adjectives and nouns of both languages that are no function words: they stand in questions
 * about anything. A tenant's own texts are too few to tell that, so that a word of these which is not written there
 * says nothing about whether the question is answered.
 */
const german = `finden findet gefunden suchen sucht nehmen nimmt nehmt genommen kommen kommt gekommen bringen bringt gebracht
stehen steht stand liegen liegt lag halten hält sitzen sitzt zeigen zeigt nutzen nutzt benutzen benutzt verwenden verwendet
versuchen versucht passieren bieten bietet anbieten gelten gilt erhalten erhält erfahren benötigen benötigt benötige dürften
verfügbar vorhanden alt alte alten altes alter gesamt klein kleine kleinen kleines extra eigen eigene eigenen ding dinge
sache sachen leute person art stück ende anfang teil seite ort weg jahr jahre jahren monat woche wochen mal male zeit stelle
stellen setzen setzt legen legt wählen wählt heißen nennen rufen rufe ruft laufen sehen sieht gesehen hören glauben denken
kennen kennt verstehen verstanden sprechen helfen hilft tut bleiben bleibt lassen ließ schauen guckt wünschen hoffen
selbst eventuell normalerweise meistens wirklich leicht schwer schlecht wichtig richtig falsch verschieden bestimmte
einige mehrere wenige wenig rein raus drin drauf dran nochmal nochmals erneut demnächst bald kurz kurzfristig spontan
geplant planen plane vorhaben gemacht getan gekauft gegeben gegangen geworden gewesen passend günstigste nächste nächsten
letzte letzten erste ersten zweite zweiten daheim irgendwo irgendwas irgendwann sonst überall dorthin hierher vorbei
rücksicht blöd blöde toll super sollten lieb tja plötzlich gestern vorgestern morgen übermorgen kriegen kriege kriegt krieg
kam kamen kommst ging gingen fand fanden nahm nahmen gab gaben brachte brachten lag lagen hielt bekam bekamen ließ ließen rief
lief sah sahen fuhr sprach sagte sagen gesagt dachte wusste versprochen gehört benutzte tue täte würd hätt nutze suche finde`;

const english = `find finds found look looks looking use uses using used come comes coming bring put puts keep keeps stay
show showed shows turn turned try tried start started happen happened offer offers provide provides receive
old older new newer big bigger size little bit few several different same own whole full part parts piece side place
places way ways year years month months week weeks day days person people man woman somebody someone anywhere somewhere
everywhere else elsewhere around near next first second last end beginning today tomorrow yesterday soon later early
quite pretty actually basically just simply usually normally generally quickly easily hard easy nice great better worst
called call name named mean means said says made making done been gone seen heard thought believe hope wish plan
planning involved include included including allow allowed able option options available currently lately recently
must shall ought wont cant couldnt wouldnt shouldnt isnt arent wasnt didnt hasnt havent youre theyre theres hows wheres
suddenly let lets leave left run runs move set sort kind type types lot lots plenty number
came went gave took saw told brought bought kept wrote spoke felt meant promised expected tell tells someone's ever never
every each both either neither such rather whose much`;

const stems = new Set(`${german} ${english}`.split(/\s+/).map((word) => stem(fold(word))));

/** Whether a word tells little of what a question is about. */
export const isLight = (word: string): boolean => stems.has(stem(word)) || isNearlyStopWord(word);
