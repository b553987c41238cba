"""Small invented news, long enough to be compared."""

FERRY = (
    "The ferry Marisol ran aground off Port Ellery on Tuesday night with 212 passengers aboard, the coastguard said. "
    "Lifeboats from Port Ellery and Sandwick took everyone off before dawn. Captain Clara Duarte told the harbour radio that "
    "the rudder had jammed shortly after the Marisol left the strait. The operator, Northline Ferries, said divers would look "
    "at the hull before a tug tries to move the ship. Eleven passengers were treated for cold and bruises at Ellery hospital. "
    "The transport ministry opened an inquiry into the maintenance of the rudder. A spokesman for Northline Ferries said the "
    "Marisol had passed its inspection in March and that the company would help the inspectors in every way it could."
)
FERRY_OTHER_WORDS = (
    "More than two hundred people were rescued when the Marisol struck rocks near Port Ellery late on Tuesday. Rescuers in "
    "lifeboats ferried passengers ashore through the night, and the coastguard said nobody was missing. Northline Ferries, "
    "which runs the ship, blamed a jammed rudder. Its captain, Clara Duarte, called for help twenty minutes after leaving the "
    "strait. Passengers spoke of a loud bang and of lights going out below deck. The ministry of transport wants to know how "
    "the rudder was maintained and has sent inspectors to Port Ellery. Several people went to hospital with slight injuries "
    "while divers waited for the tide to examine the hull of the stranded ferry."
)
FERRY_INQUIRY = (
    "Inspectors who examined the rudder of the ferry Marisol have found a cracked bolt that Northline Ferries should have "
    "replaced, the transport ministry said in its first findings. The ship ran aground off Port Ellery three weeks ago with 212 "
    "passengers aboard. Captain Clara Duarte was cleared of any fault. Northline Ferries said it had changed the bolts of its "
    "four other ferries and would pay the rescued passengers. The harbour master of Port Ellery wants a tug stationed in the "
    "strait for the winter. The inquiry continues, and the Marisol stays in the dry dock at Sandwick until the spring at least."
)
BANANA = (
    "Growers in the Tamborine valley expect the smallest banana harvest in thirty years after a fungus spread through the "
    "plantations. The agriculture institute said that a third of the plants were infected and would have to be burned. Prices "
    "at the wholesale market have doubled since January. Exporters fear that buyers will turn to other countries for good. The "
    "institute is testing two resistant varieties, but planting them widely takes four years. The growers' union asked for "
    "cheap loans, and the finance ministry promised an answer by June. A researcher compared the fungus with the blight that "
    "wiped out a once common variety of banana in the last century."
)
CHESS = (
    "A fourteen-year-old won the national chess championship on Sunday with a draw in the final round. Petra Vollmer needed "
    "half a point against the defending champion and agreed to the draw after 31 moves. She is the youngest winner since the "
    "championship began in 1921. Her trainer said she had prepared the opening for months with a computer and an old notebook. "
    "The federation invited her to the olympiad team. Vollmer, who goes to school in Karlsbrunn, said she would first write a "
    "geography test. The defending champion praised her endgame and predicted that she would be a grandmaster within two years."
)
